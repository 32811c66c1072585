namespace Exchange.Content.Domain;

/// <summary>An address at which an item stood when it was public. It leads to the item and not to an address, so it cannot lead in a circle; while the item is withdrawn, it says so.</summary>
internal sealed class FormerSlug
{
    public required string Type { get; init; }

    public required string Culture { get; init; }

    public required string Slug { get; init; }

    public required Guid ItemId { get; set; }
}
