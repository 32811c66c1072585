using Exchange.Framework.Data;
using Exchange.Imports.Domain;
using Exchange.Parties.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Imports.Services;

/// <summary>Finds an import for the person who asks; what belongs to others does not exist for them.</summary>
internal sealed class ImportAccess
{
    private readonly AppDbContext _db;
    private readonly ICurrentParty _party;

    public ImportAccess(AppDbContext db, ICurrentParty party)
    {
        _db = db;
        _party = party;
    }

    /// <summary>To change it: only for members who may manage.</summary>
    public async Task<ImportRun?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await _party.GetAsync(cancellationToken) is { CanManage: true } current
            ? await _db.Set<ImportRun>().FirstOrDefaultAsync(r => r.Id == id && r.PartyId == current.Party.Id, cancellationToken)
            : null;
}
