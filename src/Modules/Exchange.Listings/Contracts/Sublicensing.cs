namespace Exchange.Listings.Contracts;

public enum Sublicensing
{
    AsAgreed,
    Allowed,
    NotAllowed,
}
