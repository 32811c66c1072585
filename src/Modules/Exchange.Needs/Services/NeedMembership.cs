using Exchange.Framework.Security;
using Exchange.Parties.Contracts;

namespace Exchange.Needs.Services;

/// <summary>Whether who acts belongs to a party, whichever party he or she acts for at the moment.</summary>
internal sealed class NeedMembership
{
    private readonly ICurrentParty _party;
    private readonly IPartyDirectory _parties;
    private readonly ICurrentUser _user;

    public NeedMembership(ICurrentParty party, IPartyDirectory parties, ICurrentUser user)
    {
        _party = party;
        _parties = parties;
        _user = user;
    }

    public async Task<bool> IsMemberAsync(Guid partyId, CancellationToken cancellationToken) =>
        (await _party.GetAsync(cancellationToken))?.Party.Id == partyId
        || (_user.Id is { } id && (await _parties.GetMemberUserIdsAsync(partyId, cancellationToken)).Contains(id));
}
