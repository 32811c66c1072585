namespace Exchange.Listings.Contracts;

/// <summary>What is assigned: the patent right only exists from the grant announcement on (rules TRM-06).</summary>
public enum AssignedRight
{
    PatentRight,
    ApplicationRight,
}
