using Exchange.Imports.Domain;
using Exchange.Rights.Contracts;

namespace Exchange.Imports.Services;

internal sealed record BatchOutcome(IReadOnlyList<RecordOutcome> Records)
{
    public ImportCounts Counts { get; } = new(
        Records.Count,
        Records.Count(r => r.Kind == UpsertKind.Added && !r.IsWarning),
        Records.Count(r => r.Kind == UpsertKind.Added && r.IsWarning),
        Records.Count(r => r.Kind == UpsertKind.Updated),
        Records.Count(r => r.Kind == UpsertKind.Unchanged),
        Records.Count(r => r.Kind == UpsertKind.Rejected));
}
