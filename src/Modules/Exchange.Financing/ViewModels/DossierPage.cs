using Exchange.Financing.Domain;
using Exchange.Framework.Mvc;

namespace Exchange.Financing.ViewModels;

/// <param name="Openings">The latest.</param>
/// <param name="Teaser">What lenders see before consent; null while something is missing.</param>
internal sealed record DossierPage(
    WholeDossier Whole, IReadOnlyList<LenderRow> Requests, Page<OpeningRow> Openings, Teaser? Teaser, IReadOnlyList<DossierProblem> Problems, bool CanManage,
    bool IsVerified, JointRoom Joint);
