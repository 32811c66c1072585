namespace Exchange.Rights.Contracts;

/// <summary>The check-up of one right for one mode.</summary>
/// <param name="Findings">Never empty, the gravest first.</param>
public sealed record TradeCheck(TradeMode Mode, IReadOnlyList<TradeFinding> Findings)
{
    public TradeLight Light => Findings[0].Light;
}
