using Exchange.Imports.Services.Reading;
using Exchange.Rights.Contracts;

namespace Exchange.Imports.Services;

/// <summary>What became of one item of a file.</summary>
internal sealed record RecordOutcome(ReadItem Item, UpsertKind Kind, string? Number, string? ReasonCode)
{
    /// <summary>Taken or left as it was, and something is to be said of it.</summary>
    public bool IsWarning => Kind != UpsertKind.Rejected && ReasonCode is not null;

    /// <summary>Stands on the list of the run.</summary>
    public bool IsProblem => Kind == UpsertKind.Rejected || IsWarning;
}
