using Exchange.Rights.Contracts;

namespace Exchange.Financing.ViewModels;

internal sealed record RightsPage(DossierStepPage Step, RightsForm Form, IReadOnlyList<RightSummary> Rights);
