namespace Exchange.Rights.Contracts;

/// <summary>What can be done with a right on the market. API names are the snake case of these (<c>open_licence</c>).</summary>
public enum TradeMode
{
    Assignment,
    Exclusive,
    Sole,
    Ordinary,
    OpenLicence,
    Auction,
    EquityContribution,
    Pledge,
}
