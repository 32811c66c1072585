namespace Exchange.Dates.Domain;

/// <summary>The secret in the address of a person's calendar feed; calendar programs cannot sign in.</summary>
internal sealed class FeedToken
{
    /// <summary>What nobody renews is forgotten by its owner, and perhaps known to others.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(365);

    public required string UserId { get; init; }

    /// <summary>SHA-256 of the secret, hexadecimal.</summary>
    public required string Hash { get; set; }

    /// <summary>The party whose deadlines the feed shows, as long as the person belongs to it.</summary>
    public required Guid PartyId { get; set; }

    public required DateTimeOffset CreatedAt { get; set; }
}
