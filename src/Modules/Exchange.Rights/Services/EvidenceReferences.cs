using Exchange.Framework.Data;
using Exchange.Rights.Domain;
using Exchange.Media.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Rights.Services;

/// <summary>Evidence of claims and consents of co-owners.</summary>
internal sealed class EvidenceReferences : IFileReferences
{
    private readonly AppDbContext _db;

    public EvidenceReferences(AppDbContext db) => _db = db;

    public string OwnerType => RightClaims.FileOwnerType;

    public async Task<IReadOnlyCollection<Guid>> FindUsedAsync(IReadOnlyCollection<Guid> fileIds, CancellationToken cancellationToken) =>
        await _db.Set<RightClaim>().Where(c => c.EvidenceFileId != null && fileIds.Contains(c.EvidenceFileId.Value)).Select(c => c.EvidenceFileId!.Value)
            .Union(_db.Set<RightConsent>().Where(c => fileIds.Contains(c.EvidenceFileId)).Select(c => c.EvidenceFileId))
            .ToListAsync(cancellationToken);
}
