using Exchange.Framework.Data;
using Exchange.Parties.Contracts;
using Exchange.Rights.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Rights.Services;

/// <summary>Whether who acts belongs to a party that a decision is about, whichever party he or she acts for at the moment.</summary>
internal sealed class OwnMatters
{
    private readonly AppDbContext _db;
    private readonly IPartyDirectory _parties;

    public OwnMatters(AppDbContext db, IPartyDirectory parties)
    {
        _db = db;
        _parties = parties;
    }

    public async Task<bool> BelongsToAsync(Guid partyId, string? userId, CancellationToken cancellationToken) =>
        userId is not null && (await _parties.GetMemberUserIdsAsync(partyId, cancellationToken)).Contains(userId);

    /// <summary>The actor without the operator's powers where the right is claimed by a party of his or hers.</summary>
    public async Task<RightActor> AsPartyInOwnMatterAsync(Guid? rightId, RightActor actor, CancellationToken cancellationToken)
    {
        if (!actor.IsOperator || rightId is not { } id)
        {
            return actor;
        }

        var holder = await _db.Set<IpRight>().AsNoTracking().Where(r => r.Id == id).Select(r => r.ClaimedBy).FirstOrDefaultAsync(cancellationToken);
        return holder is { } party && (actor.Current?.Party.Id == party || await BelongsToAsync(party, actor.UserId, cancellationToken))
            ? actor with { IsOperator = false }
            : actor;
    }
}
