using Exchange.Listings.Contracts;

namespace Exchange.Listings.Domain;

/// <summary>One line of a listing's history: what, who, when and why.</summary>
internal sealed class ListingEvent
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ListingId { get; init; }

    public required ListingEventKind Kind { get; init; }

    public required DateTimeOffset At { get; init; }

    public required EventActor Actor { get; init; }

    /// <summary>Null for the system.</summary>
    public string? UserId { get; init; }

    public OfferMode? Mode { get; init; }

    public string? Reason { get; init; }
}
