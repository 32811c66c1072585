using Exchange.Rights.Contracts;

namespace Exchange.Rights.ViewModels;

/// <summary>What a change of the rules would do to what is on offer, on the first day on which it could.</summary>
/// <param name="Looked">Offers that were looked at: a listing counts once for each of the modes concerned.</param>
/// <param name="IsCut">There are more than were looked at.</param>
/// <param name="Examples">Some of those that change.</param>
internal sealed record TradeRulePreview(
    DateOnly On, int Looked, bool IsCut, IReadOnlyList<TradeRulePreview.Turn> Turns, IReadOnlyList<TradeRulePreview.Example> Examples)
{
    public int Changed => Turns.Sum(t => t.Count);

    internal sealed record Turn(TradeLight Before, TradeLight After, int Count);

    internal sealed record Example(string Number, string Title, string Mode, TradeLight Before, TradeLight After);
}
