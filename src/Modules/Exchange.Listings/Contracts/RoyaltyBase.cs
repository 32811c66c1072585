namespace Exchange.Listings.Contracts;

public enum RoyaltyBase
{
    NetSales,
    Profit,
}
