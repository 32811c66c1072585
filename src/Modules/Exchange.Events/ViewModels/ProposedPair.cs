namespace Exchange.Events.ViewModels;

/// <param name="Reasons">In words: the criteria that both meet.</param>
/// <param name="FreeSlots">Slots in which both are free and a table is.</param>
internal sealed record ProposedPair(Guid FirmId, string Firm, Guid FinancierId, string Financier, string Reasons, IReadOnlyList<int> FreeSlots);
