using Exchange.Framework.Jobs;
using Exchange.Imports.Domain;

namespace Exchange.Imports.ViewModels;

/// <summary>An import in a list.</summary>
/// <param name="PartyName">Set in the operator's list.</param>
internal sealed record ImportRowModel(
    Guid Id, string FileName, ImportFormat Format, ImportState State, JobState? Job, ImportCounts Counts, DateTimeOffset CreatedAt, string? PartyName)
{
    /// <summary>The background work gave up.</summary>
    public bool HasFailed => State is ImportState.Checking or ImportState.Importing && Job is JobState.Failed or JobState.Cancelled;
}
