namespace Exchange.Listings.Contracts;

/// <summary>What goes into the company (rules EQU-05).</summary>
public enum EquityForm
{
    Ownership,

    /// <summary>A mere right of use: only after a review by hand.</summary>
    RightOfUse,
}
