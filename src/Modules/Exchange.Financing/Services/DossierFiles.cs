using Exchange.Financing.Domain;
using Exchange.Framework.Data;
using Exchange.Media.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Financing.Services;

/// <summary>
/// Nobody reads a document by the address of its file, the firm neither: it is sent by the pages of the dossier alone, which record who
/// opened it.
/// </summary>
internal sealed class DossierFiles : IFileAccess, IFileReferences
{
    private readonly AppDbContext _db;

    public DossierFiles(AppDbContext db) => _db = db;

    public string OwnerType => DossierDocuments.Owner;

    public Task<bool> MayReadAsync(StoredFile file, CancellationToken cancellationToken) => Task.FromResult(false);

    public async Task<IReadOnlyCollection<Guid>> FindUsedAsync(IReadOnlyCollection<Guid> fileIds, CancellationToken cancellationToken) =>
        await _db.Set<DossierDocument>().Where(d => fileIds.Contains(d.FileId)).Select(d => d.FileId).ToListAsync(cancellationToken);
}
