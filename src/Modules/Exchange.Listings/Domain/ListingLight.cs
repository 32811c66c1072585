using Exchange.Rights.Contracts;

namespace Exchange.Listings.Domain;

/// <summary>The light of a published listing when it was last looked at, for figures: the gravest of its rights in its modes. Pages ask anew.</summary>
internal sealed class ListingLight
{
    public required Guid ListingId { get; init; }

    public TradeLight Light { get; private set; }

    /// <summary>Null: something has changed since, it is to be looked at.</summary>
    public DateOnly? CheckedOn { get; private set; }

    public void Note(TradeLight light, DateOnly day) => (Light, CheckedOn) = (light, day);

    public void Forget() => CheckedOn = null;
}
