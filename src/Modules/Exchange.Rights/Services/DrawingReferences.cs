using Exchange.Framework.Data;
using Exchange.Rights.Domain;
using Exchange.Media.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Rights.Services;

/// <summary>Drawings that a right shows.</summary>
internal sealed class DrawingReferences : IFileReferences
{
    private readonly AppDbContext _db;

    public DrawingReferences(AppDbContext db) => _db = db;

    public string OwnerType => RightCare.DrawingOwner;

    public async Task<IReadOnlyCollection<Guid>> FindUsedAsync(IReadOnlyCollection<Guid> fileIds, CancellationToken cancellationToken) =>
        await _db.Set<RightDrawing>().Where(d => fileIds.Contains(d.FileId)).Select(d => d.FileId).ToListAsync(cancellationToken);
}
