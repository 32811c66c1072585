using Exchange.Imports.Services.Reading;
using Exchange.Rights.Contracts;

namespace Exchange.Imports.Services;

/// <summary>What became of one item of a file.</summary>
internal sealed record RecordOutcome(ReadItem Item, UpsertKind Kind, string? Number, string? ReasonCode);
