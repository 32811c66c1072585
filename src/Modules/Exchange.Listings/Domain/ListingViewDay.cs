namespace Exchange.Listings.Domain;

/// <summary>How often the public page was opened on one day; nothing about who opened it.</summary>
internal sealed class ListingViewDay
{
    public required Guid ListingId { get; init; }

    public required DateOnly Day { get; init; }

    public required int Count { get; set; }
}
