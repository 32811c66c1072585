using Exchange.Financing.Domain;

namespace Exchange.Financing.ViewModels;

/// <param name="Compared">By all-in cost.</param>
/// <param name="SameFen">The amount on which loans are compared with each other.</param>
/// <param name="Others">Without an interested answer, in the order of sending.</param>
internal sealed record ComparisonPage(
    Dossier Dossier, IReadOnlyList<(ComparedAnswer Answer, LenderRow Lender)> Compared, IReadOnlyList<LenderRow> Others, bool CanPick, DateOnly Today,
    long SameFen);
