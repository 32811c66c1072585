namespace Exchange.Parties.Contracts;

public interface IPartyDirectory
{
    /// <summary>One query for all of them; unknown ids are left out.</summary>
    Task<IReadOnlyDictionary<Guid, PartySummary>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>The user ids of all members, in any role.</summary>
    Task<IReadOnlyList<string>> GetMemberUserIdsAsync(Guid partyId, CancellationToken cancellationToken);

    /// <summary>The same for many parties in one query; who belongs to several stands there once.</summary>
    Task<IReadOnlyList<string>> GetMemberUserIdsAsync(IReadOnlyCollection<Guid> partyIds, CancellationToken cancellationToken);

    /// <summary>The user ids of the members who may manage, to be notified of what concerns the party.</summary>
    Task<IReadOnlyList<string>> GetManagerUserIdsAsync(Guid partyId, CancellationToken cancellationToken);

    /// <summary>The same for many parties in one query; who manages for several stands there once.</summary>
    Task<IReadOnlyList<string>> GetManagerUserIdsAsync(IReadOnlyCollection<Guid> partyIds, CancellationToken cancellationToken);
}
