namespace Exchange.Financing.ViewModels;

internal sealed record RightsPage(DossierStepPage Step, RightsForm Form, IReadOnlyList<RightChoice> Rights);
