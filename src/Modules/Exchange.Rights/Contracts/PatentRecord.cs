namespace Exchange.Rights.Contracts;

/// <summary>A patent as a source tells it, before checking. Texts are as found; dates are calendar dates.</summary>
public sealed record PatentRecord
{
    /// <summary>The office whose right it is (WIPO ST.3); null when the source does not say: then the numbers tell.</summary>
    public string? Office { get; init; }

    /// <summary>In any written form; checked by the registry.</summary>
    public string? ApplicationNumber { get; init; }

    /// <summary>Publications of the application, in any written form.</summary>
    public IReadOnlyList<PublicationRecord> Publications { get; init; } = [];

    /// <summary>Null when the source does not say; then the application number tells.</summary>
    public PatentType? Type { get; init; }

    public string? Title { get; init; }

    public string? TitleEn { get; init; }

    public string? Abstract { get; init; }

    /// <summary>One text per claim, with or without its number.</summary>
    public IReadOnlyList<string> Claims { get; init; } = [];

    /// <summary>Paragraphs.</summary>
    public IReadOnlyList<string> Description { get; init; } = [];

    public IReadOnlyList<string> Applicants { get; init; } = [];

    public IReadOnlyList<string> Inventors { get; init; } = [];

    public IReadOnlyList<string> Agents { get; init; } = [];

    public string? Agency { get; init; }

    /// <summary>First applicant's address as printed.</summary>
    public string? Address { get; init; }

    /// <summary>Symbols in any written form, the main one first.</summary>
    public IReadOnlyList<string> Ipc { get; init; } = [];

    public IReadOnlyList<PriorityRecord> Priorities { get; init; } = [];

    /// <summary>Drawings to attach, in their order; one whose name the right already holds is passed over.</summary>
    public IReadOnlyList<DrawingRecord> Drawings { get; init; } = [];

    public DateOnly? FilingDate { get; init; }

    public DateOnly? GrantDate { get; init; }

    /// <summary>A divisional application keeps its parent's filing date under a number of a later year (rules PAT-09).</summary>
    public bool IsDivisional { get; init; }

    /// <summary>Row of an invented patent: badged 示例, its check character is still computed.</summary>
    public bool IsDemo { get; init; }
}
