namespace Exchange.Financing.ViewModels;

internal sealed record FiguresPage(DossierStepPage Step, FiguresForm Form);
