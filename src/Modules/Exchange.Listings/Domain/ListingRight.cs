namespace Exchange.Listings.Domain;

/// <summary>A right of the package. AUC-02: the whole right or nothing, so there is no share or quantity here.</summary>
internal sealed class ListingRight
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ListingId { get; init; }

    public required Guid RightId { get; init; }

    public required int Position { get; init; }
}
