namespace Exchange.Listings.Contracts;

/// <summary>Sort keys of the search source <c>listings</c> that other modules ask by.</summary>
public static class ListingSortKeys
{
    /// <summary>The ends of what a mode asks for, in fen.</summary>
    public static (string Low, string High) AmountOf(OfferMode mode) => ($"amount_low_{mode}", $"amount_high_{mode}");
}
