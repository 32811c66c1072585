using Exchange.Framework.Data;
using Exchange.Imports.Domain;
using Exchange.Media.Contracts;
using Exchange.Parties.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Imports.Handlers;

/// <summary>The file of an import is read by the party that brought it.</summary>
internal sealed class ImportFileAccess : IFileAccess
{
    public const string Owner = "ImportRun";

    private readonly AppDbContext _db;
    private readonly ICurrentParty _party;

    public ImportFileAccess(AppDbContext db, ICurrentParty party)
    {
        _db = db;
        _party = party;
    }

    public string OwnerType => Owner;

    public async Task<bool> MayReadAsync(StoredFile file, CancellationToken cancellationToken)
    {
        var current = await _party.GetAsync(cancellationToken);
        return current is not null
            && await _db.Set<ImportRun>().AnyAsync(r => r.Id == file.OwnerId && r.PartyId == current.Party.Id, cancellationToken);
    }
}
