namespace Exchange.Listings.Contracts;

/// <summary>The assignor's own use after the assignment (rules ASG-11).</summary>
public enum AfterUse
{
    Stops,
    ByAgreement,
}
