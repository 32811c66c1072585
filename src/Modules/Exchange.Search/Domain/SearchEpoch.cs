namespace Exchange.Search.Domain;

/// <summary>
/// The one row that says which build of the index is wanted. A node whose index carries another value builds anew: after
/// the operator asked for a rebuild, and when the data folder was pointed at another database.
/// </summary>
internal sealed class SearchEpoch
{
    public const int TheId = 1;

    public required int Id { get; init; }

    public required Guid Value { get; set; }
}
