using Exchange.Framework.Auditing;
using Exchange.Listings.Contracts;

namespace Exchange.Listings.Domain;

/// <summary>One mode in which the package is offered, with terms and a state of its own.</summary>
internal sealed class ListingOffer : IAudited
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ListingId { get; init; }

    public required OfferMode Mode { get; init; }

    public OfferState State { get; internal set; } = OfferState.Offered;

    public OfferTerms Terms { get; internal set; } = new();

    public string AuditId => Id.ToString("N");
}
