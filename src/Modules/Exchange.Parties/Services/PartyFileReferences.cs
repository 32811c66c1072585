using Exchange.Framework.Data;
using Exchange.Parties.Domain;
using Exchange.Media.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Parties.Services;

/// <summary>Licences and evidence of former names.</summary>
internal sealed class PartyFileReferences : IFileReferences
{
    private readonly AppDbContext _db;

    public PartyFileReferences(AppDbContext db) => _db = db;

    public string OwnerType => PartyFiles.Owner;

    public async Task<IReadOnlyCollection<Guid>> FindUsedAsync(IReadOnlyCollection<Guid> fileIds, CancellationToken cancellationToken) =>
        await _db.Set<PartyEvidence>().Where(e => fileIds.Contains(e.FileId)).Select(e => e.FileId)
            .Union(_db.Set<PartyFormerName>().Where(n => fileIds.Contains(n.EvidenceFileId)).Select(n => n.EvidenceFileId))
            .ToListAsync(cancellationToken);
}
