using Exchange.Parties.Contracts;

namespace Exchange.Providers.Domain;

/// <summary>A line of a version, as it read on that day.</summary>
internal sealed class AdmissionListEntry
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required int ListNumber { get; init; }

    public required Guid ProviderId { get; init; }

    public required string Name { get; init; }

    public required OrganisationKind Kind { get; init; }

    public required DateOnly AdmittedOn { get; init; }

    /// <summary>The decision or agreement that the admission rests on; null in versions published before it was told.</summary>
    public string? Basis { get; init; }

    public bool IsTechBranch { get; init; }

    public string? TechBranchBasis { get; init; }

    public bool IsDemo { get; init; }
}
