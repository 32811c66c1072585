namespace Exchange.Listings.Contracts;

/// <summary>Why somebody reports a listing.</summary>
public enum ReportReason
{
    NotTheOwner,
    RightNotInForce,
    Infringement,
    Misleading,
    PersonalData,
    Unlawful,
    Other,
}
