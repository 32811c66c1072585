namespace Exchange.Listings.Contracts;

/// <summary>Whether the owner keeps a price below which nothing is sold (rules VOL-03).</summary>
public enum ReservePrice
{
    /// <summary>It may be secret.</summary>
    Kept,

    /// <summary>Must be announced (auction law art. 50).</summary>
    None,
}
