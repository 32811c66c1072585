namespace Exchange.Users.Domain;

/// <summary>Somebody's consent to one version of one document.</summary>
internal sealed class Consent
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string UserId { get; init; }

    public required string Document { get; init; }

    public required int Version { get; init; }

    public required DateTimeOffset At { get; init; }
}
