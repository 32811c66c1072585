namespace Exchange.Listings.Contracts;

/// <summary>How the owner means to tax a contribution (rules EQU-08).</summary>
public enum TaxChoice
{
    Deferred,
    AtOnce,
}
