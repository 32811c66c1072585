namespace Exchange.Events.ViewModels;

/// <param name="Reasons">In words: the criteria that both meet.</param>
internal sealed record ProposedPair(Guid FirmId, string Firm, Guid FinancierId, string Financier, string Reasons);
