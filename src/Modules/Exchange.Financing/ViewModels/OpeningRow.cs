namespace Exchange.Financing.ViewModels;

/// <param name="Party">The lender; null for the operator of the site.</param>
/// <param name="Person">Fit for other people's eyes.</param>
internal sealed record OpeningRow(string? Party, string Person, DateTimeOffset At, string? Reason);
