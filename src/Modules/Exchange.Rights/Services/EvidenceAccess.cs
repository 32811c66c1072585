using Exchange.Framework.Data;
using Exchange.Media.Contracts;
using Exchange.Rights.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Rights.Services;

/// <summary>Evidence is read by the operator and by the party that sent it.</summary>
internal sealed class EvidenceAccess : IFileAccess
{
    private readonly AppDbContext _db;
    private readonly RightActors _actors;

    public EvidenceAccess(AppDbContext db, RightActors actors)
    {
        _db = db;
        _actors = actors;
    }

    public string OwnerType => RightClaims.FileOwnerType;

    public async Task<bool> MayReadAsync(StoredFile file, CancellationToken cancellationToken)
    {
        var actor = await _actors.GetAsync(cancellationToken);
        if (actor.IsOperator)
        {
            return true;
        }

        return actor.Current is { } current
            && (await _db.Set<RightClaim>().AnyAsync(c => c.EvidenceFileId == file.Id && c.PartyId == current.Party.Id, cancellationToken)
                || await _db.Set<RightConsent>().AnyAsync(c => c.EvidenceFileId == file.Id && c.PartyId == current.Party.Id, cancellationToken));
    }
}
