namespace Exchange.Rights.Contracts;

/// <param name="MayList">True when the claim stands and every co-owner has agreed.</param>
/// <param name="Obstacle">English msgid of what is missing and what to do; null when nothing is.</param>
/// <param name="MissingConsents">Names of co-owners whose consent is not there yet.</param>
public sealed record ListingAuthority(bool MayList, string? Obstacle, IReadOnlyList<string> MissingConsents)
{
    /// <summary>
    /// Whether the pledgee's consent is recorded since the newest pledge (rules LIC-09, ASG-06). Means nothing for a right
    /// that is not pledged.
    /// </summary>
    public bool HasPledgeeConsent { get; init; }

    /// <summary>ID of the rule behind the obstacle, such as <c>ASG-01</c>; null for the site's own.</summary>
    public string? Rule { get; init; }

    /// <summary>LIC-08: without the co-owners' consent ordinary licences may be offered, and nothing else.</summary>
    public bool IsForOrdinaryLicencesOnly => !MayList && MissingConsents.Count > 0;
}
