namespace Exchange.Rights.ViewModels;

/// <summary>A claim as the operator sees it.</summary>
public sealed class ClaimViewModel
{
    public required Guid Id { get; init; }

    public required long Version { get; init; }

    public required string Number { get; init; }

    public required string Title { get; init; }

    public required string Url { get; init; }

    public required IReadOnlyList<string> Owners { get; init; }

    public required string Party { get; init; }

    public required IReadOnlyList<string> PartyNames { get; init; }

    public required bool IsPartyVerified { get; init; }

    /// <summary>Party whose claim stands now.</summary>
    public string? Holder { get; init; }

    public required bool IsDispute { get; init; }

    public required string Evidence { get; init; }

    public required bool IsExtract { get; init; }

    public string? EvidenceUrl { get; init; }

    public string? EvidenceName { get; init; }

    public string? Statement { get; init; }

    public required string State { get; init; }

    public required bool IsWaiting { get; init; }

    public required DateTimeOffset SubmittedAt { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    public string? DecisionReason { get; init; }

    public ClaimDecisionForm Form { get; set; } = new();
}
