namespace Exchange.Parties.Contracts;

/// <summary>How to reach a party, as far as the asking one may know it.</summary>
public interface IContactCards
{
    /// <summary>Masked unless both are verified or they are the same party.</summary>
    /// <param name="viewerPartyId">Null for somebody who acts for no party: always masked.</param>
    /// <returns>Null for an unknown party.</returns>
    Task<ContactCard?> GetAsync(Guid partyId, Guid? viewerPartyId, CancellationToken cancellationToken);
}
