using Exchange.Framework.Data;
using Exchange.Framework.Jobs;
using Exchange.Framework.Leases;
using Exchange.Media.Contracts;
using Exchange.Media.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Media.Services;

/// <summary>
/// Removes what was uploaded and never attached, or taken off again: rows that nothing refers to, then bytes without a row.
/// Both only after a day, so that an upload on its way is never met. One node does it at a time.
/// </summary>
internal sealed class FileCleanUp : IBackgroundStep
{
    private const int Batch = 200;
    private static readonly TimeSpan _age = TimeSpan.FromDays(1);

    private readonly IServiceScopeFactory _scopes;
    private readonly FileFolder _folder;
    private readonly TimeProvider _time;

    public FileCleanUp(IServiceScopeFactory scopes, FileFolder folder, TimeProvider time)
    {
        _scopes = scopes;
        _folder = folder;
        _time = time;
    }

    public async Task<bool> RunOnceAsync(CancellationToken cancellationToken)
    {
        await using var scope = _scopes.CreateAsyncScope();
        if (!await scope.ServiceProvider.GetRequiredService<LeaseStore>().TryTakeAsync("media.clean-up", TimeSpan.FromMinutes(30), cancellationToken))
        {
            return false;
        }

        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var before = _time.GetUtcNow() - _age;
        var removed = 0;
        foreach (var references in scope.ServiceProvider.GetServices<IFileReferences>())
        {
            removed += await RemoveRowsAsync(db, references, before, cancellationToken);
        }

        removed += await RemoveBytesAsync(db, before, cancellationToken);
        return removed > 0;
    }

    private static async Task<int> RemoveRowsAsync(AppDbContext db, IFileReferences references, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var removed = 0;
        var last = Guid.Empty;
        while (true)
        {
            var ids = await db.Set<MediaFile>().AsNoTracking()
                .Where(f => f.OwnerType == references.OwnerType && f.UploadedAt < before && f.Id > last)
                .OrderBy(f => f.Id).Take(Batch).Select(f => f.Id).ToListAsync(cancellationToken);
            if (ids.Count == 0)
            {
                return removed;
            }

            last = ids[^1];
            var unused = ids.Except(await references.FindUsedAsync(ids, cancellationToken)).ToList();
            if (unused.Count > 0)
            {
                removed += await db.Set<MediaFile>().Where(f => unused.Contains(f.Id)).ExecuteDeleteAsync(cancellationToken);
            }
        }
    }

    private async Task<int> RemoveBytesAsync(AppDbContext db, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var removed = 0;
        foreach (var hashes in _folder.ListKept(before).Chunk(Batch))
        {
            var known = await db.Set<MediaFile>().AsNoTracking().Where(f => hashes.Contains(f.Sha256)).Select(f => f.Sha256).Distinct().ToListAsync(cancellationToken);
            foreach (var hash in hashes.Except(known, StringComparer.Ordinal))
            {
                removed += _folder.Remove(hash, before) ? 1 : 0;
            }
        }

        return removed;
    }
}
