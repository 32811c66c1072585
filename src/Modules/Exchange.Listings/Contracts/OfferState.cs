namespace Exchange.Listings.Contracts;

/// <summary>State of one mode within a listing.</summary>
public enum OfferState
{
    Offered,
    Suspended,

    /// <summary>Final: the mode must be added anew.</summary>
    Withdrawn,
}
