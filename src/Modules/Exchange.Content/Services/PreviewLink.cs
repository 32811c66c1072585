namespace Exchange.Content.Services;

/// <param name="Round">Counts for as long as it is the item's.</param>
internal sealed record PreviewLink(Guid ItemId, int Version, int Round);
