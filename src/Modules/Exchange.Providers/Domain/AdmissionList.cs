namespace Exchange.Providers.Domain;

/// <summary>One published version of the list of pilot participants; never changed afterwards.</summary>
internal sealed class AdmissionList
{
    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>Why it corrects the version before; null for an ordinary one.</summary>
    public string? Correction { get; init; }

    public List<AdmissionListEntry> Entries { get; init; } = [];
}
