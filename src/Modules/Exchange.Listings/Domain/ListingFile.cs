namespace Exchange.Listings.Domain;

/// <summary>A public picture or document of a listing.</summary>
internal sealed class ListingFile
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ListingId { get; init; }

    public required Guid FileId { get; init; }

    public required int Position { get; init; }
}
