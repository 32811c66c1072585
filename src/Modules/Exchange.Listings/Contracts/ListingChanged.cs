using Exchange.Framework.Events;

namespace Exchange.Listings.Contracts;

/// <summary>The state of a listing changed.</summary>
public sealed record ListingChanged(Guid ListingId, ListingState State) : IIntegrationEvent;
