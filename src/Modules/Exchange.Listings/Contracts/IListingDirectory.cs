namespace Exchange.Listings.Contracts;

/// <summary>What other modules may ask about listings.</summary>
public interface IListingDirectory
{
    /// <summary>One query for all of them; unknown ids are left out.</summary>
    Task<IReadOnlyDictionary<Guid, ListingSummary>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    Task<ListingSummary?> FindByNumberAsync(string number, CancellationToken cancellationToken);

    /// <summary>The words of published listings; others are left out. One query for all of them.</summary>
    Task<IReadOnlyDictionary<Guid, ListingWords>> GetWordsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>The amounts of the modes on offer, in the order of the modes; listings without any are left out. One query for all of them.</summary>
    Task<IReadOnlyDictionary<Guid, IReadOnlyList<OfferAmount>>> GetAmountsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>What the party has on offer, the newest first.</summary>
    Task<IReadOnlyList<ListingSummary>> ListPublishedAsync(Guid ownerPartyId, int count, CancellationToken cancellationToken);
}
