namespace Exchange.Providers.ViewModels;

internal sealed record LeadPage(LeadRow Row, bool IsMine, bool CanAnswer, TextForm Form);
