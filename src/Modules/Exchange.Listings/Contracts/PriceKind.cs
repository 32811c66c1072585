namespace Exchange.Listings.Contracts;

public enum PriceKind
{
    Negotiable,
    Fixed,
    Range,

    /// <summary>A share of net sales or profit, with an entry fee and a yearly minimum if wanted.</summary>
    Royalty,
}
