using Exchange.Financing.Domain;

namespace Exchange.Financing.ViewModels;

/// <param name="Teaser">Null while something is missing.</param>
internal sealed record ConsentsPage(DossierStepPage Step, OpenForm Form, WholeDossier Whole, Teaser? Teaser);
