using Exchange.Financing.Contracts;

namespace Exchange.Financing.ViewModels;

/// <param name="Party">The lender; null for the operator of the site.</param>
/// <param name="Person">Fit for other people's eyes.</param>
/// <param name="Document">What was opened; null for the whole dossier.</param>
internal sealed record OpeningRow(string? Party, string Person, DocumentKind? Document, DateTimeOffset At, string? Reason);
