namespace Exchange.Rights.Domain;

/// <summary>A legal event of a right as announced (rules §4.2). Announcement and effect are different days.</summary>
internal sealed class LegalEvent
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid RightId { get; init; }

    public required string Code { get; init; }

    public string? Text { get; init; }

    public required DateOnly AnnouncedOn { get; init; }

    public DateOnly? EffectiveOn { get; init; }

    /// <summary>Registration number of the pledge, record number of the licence.</summary>
    public string? Reference { get; init; }

    /// <summary>Where it was read, such as the gazette or the register.</summary>
    public required string Source { get; init; }

    /// <summary>User id; null when a command entered it.</summary>
    public string? EnteredBy { get; init; }

    public required DateTimeOffset EnteredAt { get; init; }

    public LegalFact ToFact() => new(Id, Code, Text, AnnouncedOn, EffectiveOn, Reference);
}
