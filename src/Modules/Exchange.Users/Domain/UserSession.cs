namespace Exchange.Users.Domain;

/// <summary>One signed-in browser. The cookie names it; ending it here signs that browser out.</summary>
internal sealed class UserSession
{
    public const int DeviceLength = 100;
    public const int AddressLength = 64;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string UserId { get; init; }

    /// <summary>Browser and system in words, without a fingerprint.</summary>
    public required string Device { get; init; }

    /// <summary>Masked network address.</summary>
    public required string Address { get; init; }

    public required DateTimeOffset SignedInAt { get; init; }

    public required DateTimeOffset LastSeenAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }
}
