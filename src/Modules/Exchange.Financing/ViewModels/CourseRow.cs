using Exchange.Financing.Contracts;
using Exchange.Financing.Domain;

namespace Exchange.Financing.ViewModels;

/// <param name="Lender">Whom it concerns; null for the dossier as a whole.</param>
/// <param name="Person">Fit for other people's eyes; null where nobody is named.</param>
/// <param name="Document">What was read; null for the whole dossier.</param>
/// <param name="Reason">The operator's, for a reading.</param>
internal sealed record CourseRow(
    DateTimeOffset At, CourseKind Kind, string? Lender, CourseActor Actor, string? Person, DocumentKind? Document, string? Reason);
