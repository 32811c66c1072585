namespace Exchange.Events.ViewModels;

internal sealed record ProposePage(ProposalForm Form, bool IsVerified);
