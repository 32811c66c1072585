namespace Exchange.Listings.Contracts;

public enum ListingState
{
    Draft,
    Submitted,

    /// <summary>Sent back by the reviewer with reasons; editable like a draft.</summary>
    Returned,
    Published,

    /// <summary>Hidden for a time by owner or operator, with the reason.</summary>
    Suspended,
    Expired,
    Closed,
}
