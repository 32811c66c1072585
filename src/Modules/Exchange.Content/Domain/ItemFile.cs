namespace Exchange.Content.Domain;

/// <summary>A file that some version of an item shows or offers. Rows stay as long as the item, for its history shows the file too.</summary>
internal sealed class ItemFile
{
    public required Guid ItemId { get; init; }

    public required Guid FileId { get; init; }
}
