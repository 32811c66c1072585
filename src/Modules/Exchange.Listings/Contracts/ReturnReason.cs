namespace Exchange.Listings.Contracts;

/// <summary>Standard reasons for sending a listing back.</summary>
public enum ReturnReason
{
    OwnershipUnclear,
    RightNotInForce,
    CardUnclear,
    ClaimUnproven,
    PriceUnclear,
    TermsIncomplete,
    AdvertisingWording,
    WrongDocuments,
    Other,
}
