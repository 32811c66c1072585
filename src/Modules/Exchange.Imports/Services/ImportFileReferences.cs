using Exchange.Framework.Data;
using Exchange.Imports.Domain;
using Exchange.Imports.Handlers;
using Exchange.Media.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Imports.Services;

/// <summary>Files that were brought in for an import.</summary>
internal sealed class ImportFileReferences : IFileReferences
{
    private readonly AppDbContext _db;

    public ImportFileReferences(AppDbContext db) => _db = db;

    public string OwnerType => ImportFileAccess.Owner;

    public async Task<IReadOnlyCollection<Guid>> FindUsedAsync(IReadOnlyCollection<Guid> fileIds, CancellationToken cancellationToken) =>
        await _db.Set<ImportRun>().Where(r => fileIds.Contains(r.FileId)).Select(r => r.FileId).ToListAsync(cancellationToken);
}
