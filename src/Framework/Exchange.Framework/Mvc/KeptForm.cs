namespace Exchange.Framework.Mvc;

/// <summary>What a person had typed when the session ran out, kept for an hour.</summary>
internal sealed class KeptForm
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Whose session had run out; nobody else reads it.</summary>
    public required string UserId { get; init; }

    /// <summary>SHA-256 of the key that only the browser holds which sent the form.</summary>
    public required string KeyHash { get; init; }

    public required string Path { get; init; }

    /// <summary>Fields as JSON, protected with the site's keys.</summary>
    public required string Fields { get; init; }

    public required DateTimeOffset At { get; init; }
}
