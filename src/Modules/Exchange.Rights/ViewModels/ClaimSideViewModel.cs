namespace Exchange.Rights.ViewModels;

/// <summary>One side of a dispute: who claims the right, and by what.</summary>
/// <param name="Names">The party's name and its former names.</param>
/// <param name="IsByName">It rests on the equal name alone: there is no evidence to be read.</param>
public sealed record ClaimSideViewModel(Guid PartyId, string Party, IReadOnlyList<string> Names, bool IsVerified, string Evidence, bool IsByName)
{
    public string? EvidenceUrl { get; init; }

    public string? EvidenceName { get; init; }

    public string? Statement { get; init; }

    public required string State { get; init; }

    public required DateTimeOffset SubmittedAt { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    public string? DecisionReason { get; init; }
}
