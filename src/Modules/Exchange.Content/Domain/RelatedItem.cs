namespace Exchange.Content.Domain;

/// <summary>Another item that an editor sets beside an item.</summary>
internal sealed class RelatedItem
{
    public required Guid ItemId { get; init; }

    public required Guid OtherId { get; init; }

    public required int Order { get; set; }
}
