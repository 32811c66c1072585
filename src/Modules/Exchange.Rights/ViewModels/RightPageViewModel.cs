using Exchange.Rights.Contracts;

namespace Exchange.Rights.ViewModels;

/// <summary>The public page of a right, ready to print.</summary>
public sealed class RightPageViewModel
{
    public required Guid Id { get; init; }

    public required IpKind Kind { get; init; }

    public required string KindText { get; init; }

    public required string Number { get; init; }

    /// <summary>In words, of a right that another office registered; null for Chinese ones.</summary>
    public string? ForeignOffice { get; init; }

    public required string Title { get; init; }

    public string? TitleEn { get; init; }

    public required bool IsDemo { get; init; }

    public required bool HasWrongCheckCharacter { get; init; }

    public required string Source { get; init; }

    public required RightStatusViewModel Status { get; init; }

    public DateOnly? FilingDate { get; init; }

    /// <summary>The day of a transfer or change of name after which nobody has confirmed the owners.</summary>
    public DateOnly? OwnersUnconfirmedSince { get; init; }

    /// <summary>Null for other kinds and where nothing is to be paid any more.</summary>
    public AnnuitiesPage.Row? NextAnnuity { get; init; }

    public DateOnly? GrantDate { get; init; }

    /// <summary>False for a date that only a party has told.</summary>
    public bool IsGrantProven { get; init; } = true;

    public DateOnly? TermEnd { get; init; }

    /// <summary>0 to 100; null when the term is not known.</summary>
    public int? PercentPassed { get; init; }

    /// <summary>Full years that remain; null when the term is not known.</summary>
    public int? YearsLeft { get; init; }

    public IReadOnlyList<KeyValuePair<string, DateOnly?>> Publications { get; init; } = [];

    public IReadOnlyList<string> Owners { get; init; } = [];

    public IReadOnlyList<string> Applicants { get; init; } = [];

    public IReadOnlyList<string> Inventors { get; init; } = [];

    public IReadOnlyList<string> Agents { get; init; } = [];

    public string? Agency { get; init; }

    public string? Address { get; init; }

    public IReadOnlyList<string> Ipc { get; init; } = [];

    public IReadOnlyList<string> Priorities { get; init; } = [];

    public IReadOnlyList<TaxonomyChipViewModel> Taxonomy { get; init; } = [];

    public string? Note { get; init; }

    public string? Abstract { get; init; }

    /// <summary>Independent claims with their dependants below them.</summary>
    public IReadOnlyList<ClaimNodeViewModel> Claims { get; init; } = [];

    public int ClaimCount { get; init; }

    public IReadOnlyList<string> Description { get; init; } = [];

    public IReadOnlyList<DrawingViewModel> Drawings { get; init; } = [];

    public IReadOnlyList<EventViewModel> Events { get; init; } = [];

    public IReadOnlyList<SimilarPatent> Similar { get; init; } = [];

    /// <summary>Name of the party whose claim stands.</summary>
    public string? Claimant { get; init; }

    public bool MayManage { get; init; }

    public bool MayClaim { get; init; }

    /// <param name="Why">What both share.</param>
    public sealed record SimilarPatent(string Title, string Url, string Why);
}
