namespace Exchange.Rights.ViewModels;

/// <summary>A claim as the operator sees it, beside the one that stands.</summary>
public sealed class ClaimViewModel
{
    public required Guid Id { get; init; }

    public required long Version { get; init; }

    public required string Number { get; init; }

    public required string Title { get; init; }

    public required string Url { get; init; }

    /// <summary>The owners on record.</summary>
    public required IReadOnlyList<string> Owners { get; init; }

    /// <summary>The claim to be decided.</summary>
    public required ClaimSideViewModel Challenger { get; init; }

    /// <summary>Another party's claim that stands now; null when there is none.</summary>
    public ClaimSideViewModel? Standing { get; init; }

    public required bool IsExtract { get; init; }

    public required bool IsWaiting { get; init; }

    /// <summary>Of the claim that stands; null where none does.</summary>
    public long? StandingVersion { get; init; }

    public ClaimDecisionForm Form { get; set; } = new();

    /// <summary>What the decision brings about, to be confirmed.</summary>
    public ClaimOutcomeViewModel? Outcome { get; set; }
}
