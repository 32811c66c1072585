namespace Exchange.Financing.ViewModels;

internal sealed record NeedPage(DossierStepPage Step, NeedForm Form);
