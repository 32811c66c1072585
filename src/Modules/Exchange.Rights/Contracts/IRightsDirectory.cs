namespace Exchange.Rights.Contracts;

/// <summary>What other modules may ask the register.</summary>
public interface IRightsDirectory
{
    /// <summary>A bounded number of queries for all of them; unknown ids are left out.</summary>
    Task<IReadOnlyDictionary<Guid, RightSummary>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>The rights that the party has claimed, newest first.</summary>
    Task<IReadOnlyList<RightSummary>> GetClaimedAsync(Guid partyId, int skip, int take, CancellationToken cancellationToken);

    /// <summary>Searchable texts of the rights by id: abstract and claims, for the index entry of a listing.</summary>
    Task<IReadOnlyDictionary<Guid, string>> GetTextsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>Whether the party may list the right now, and if not, why (rules ASG-02, GEN-02).</summary>
    Task<ListingAuthority> GetAuthorityAsync(Guid rightId, Guid partyId, CancellationToken cancellationToken);

    /// <summary>The technologies of rights, for a query that joins them; a right has a row for each node it carries.</summary>
    IQueryable<RightNode> QueryNodes();
}
