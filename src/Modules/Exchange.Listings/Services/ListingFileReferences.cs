using Exchange.Framework.Data;
using Exchange.Listings.Domain;
using Exchange.Media.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Listings.Services;

/// <summary>Pictures and documents that a listing shows.</summary>
internal sealed class ListingFileReferences : IFileReferences
{
    private readonly AppDbContext _db;

    public ListingFileReferences(AppDbContext db) => _db = db;

    public string OwnerType => ListingDesk.FileOwnerType;

    public async Task<IReadOnlyCollection<Guid>> FindUsedAsync(IReadOnlyCollection<Guid> fileIds, CancellationToken cancellationToken) =>
        await _db.Set<ListingFile>().Where(f => fileIds.Contains(f.FileId)).Select(f => f.FileId).ToListAsync(cancellationToken);
}
