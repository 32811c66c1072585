using Exchange.Content.Domain;
using Exchange.Framework.Data;
using Exchange.Media.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Content.Services;

/// <summary>Pictures and attachments that texts had before they took them from the library: they stay where they are.</summary>
internal sealed class ContentFiles : IFileReferences
{
    public const string Owner = "Content";

    private readonly AppDbContext _db;

    public ContentFiles(AppDbContext db) => _db = db;

    public string OwnerType => Owner;

    public async Task<IReadOnlyCollection<Guid>> FindUsedAsync(IReadOnlyCollection<Guid> fileIds, CancellationToken cancellationToken) =>
        await _db.Set<ItemFile>().Where(f => fileIds.Contains(f.FileId)).Select(f => f.FileId).Distinct().ToListAsync(cancellationToken);
}
