using Exchange.Framework.Jobs;
using Exchange.Framework.Mvc;
using Exchange.Imports.Domain;

namespace Exchange.Imports.ViewModels;

/// <summary>One import: progress, result, and what was rejected.</summary>
internal sealed record ImportRunModel(
    Guid Id, string FileName, long FileLength, ImportFormat Format, ImportState State, Guid? JobId, JobState? Job, ImportCounts Counts, long? Total,
    DateTimeOffset CreatedAt, DateTimeOffset? StartedAt, DateTimeOffset? FinishedAt,
    bool CanManage, bool CanMap, bool IsVerified, string? PartyName,
    IReadOnlyList<ImportSampleModel> Samples, Page<ImportProblemModel> Problems)
{
    /// <summary>A sheet without a column of owners: nobody can claim by name what it brings.</summary>
    public bool LacksOwners { get; init; }

    public bool HasFailed => IsRunning && Job is JobState.Failed or JobState.Cancelled;

    public bool IsRunning => State is ImportState.Checking or ImportState.Importing;

    /// <summary>Topic of the live updates.</summary>
    public string? Topic => JobId is { } job ? $"job:{job:N}" : null;

    /// <summary>Problems that were counted but not kept.</summary>
    public long NotListed => Math.Max(0, Counts.Rejected + Counts.AddedWithWarning - Problems.Total);
}
