namespace Exchange.Listings.Contracts;

public enum ListingEventKind
{
    Created,
    Submitted,
    TakenBack,
    Returned,
    Published,
    Suspended,
    Resumed,
    Closed,
    Removed,
    Expired,
    Renewed,
    OfferAdded,
    OfferSuspended,
    OfferResumed,
    OfferWithdrawn,
}
