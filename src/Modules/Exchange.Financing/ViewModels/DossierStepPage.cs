using Exchange.Financing.Domain;

namespace Exchange.Financing.ViewModels;

/// <param name="Problems">Of all steps.</param>
internal sealed record DossierStepPage(Dossier Dossier, DossierStep Step, IReadOnlyList<DossierProblem> Problems);
