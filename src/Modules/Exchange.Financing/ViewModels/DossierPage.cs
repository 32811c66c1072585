using Exchange.Financing.Domain;
using Exchange.Framework.Mvc;

namespace Exchange.Financing.ViewModels;

/// <param name="Sides">How to reach those picked, by request.</param>
/// <param name="Openings">The latest.</param>
/// <param name="Teaser">What lenders see before consent; null while something is missing.</param>
internal sealed record DossierPage(
    WholeDossier Whole, IReadOnlyList<LenderRow> Requests, Page<OpeningRow> Openings, Teaser? Teaser, IReadOnlyList<DossierProblem> Problems, bool CanManage,
    bool IsVerified, JointRoom Joint, IReadOnlyDictionary<Guid, OtherSide> Sides, DateOnly Today);
