namespace Exchange.Financing.Domain;

/// <summary>Who consented to which text, and when.</summary>
internal sealed class DossierConsent
{
    /// <summary>Raised with every change of the texts, so that a consent tells which text it was given to.</summary>
    public const int CurrentVersion = 2;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid DossierId { get; init; }

    public required ConsentKind Kind { get; init; }

    public required int TextVersion { get; init; }

    public required string UserId { get; init; }

    public required DateTimeOffset At { get; init; }
}
