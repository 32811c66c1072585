using Exchange.Framework.Data;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Framework.Merging;

/// <summary>Lets everything that names a record name another one, by the columns that the modules have registered.</summary>
public sealed class RowMover
{
    private readonly AppDbContext _db;
    private readonly IReadOnlyList<MergeReference> _references;

    public RowMover(AppDbContext db, IEnumerable<MergeReference> references)
    {
        _db = db;
        _references = [.. references];
    }

    /// <summary>What would follow: two queries for each column.</summary>
    public async Task<IReadOnlyList<MergeCount>> ForeseeAsync(string kind, Guid from, Guid to, CancellationToken cancellationToken)
    {
        var counts = new List<MergeCount>();
        foreach (var reference in Of(kind))
        {
            var keys = await reference.KeysAsync(_db, from, cancellationToken);
            if (keys.Count > 0)
            {
                var doubles = await reference.DoublesAsync(_db, from, to, cancellationToken);
                counts.Add(new MergeCount(reference.Caption, keys.Count - doubles.Count, doubles.Count, reference.Blocks));
            }
        }

        return [.. counts.GroupBy(c => (c.Caption, c.Blocks)).Select(g => new MergeCount(g.Key.Caption, g.Sum(c => c.Count), g.Sum(c => c.Doubles), g.Key.Blocks))];
    }

    /// <summary>Moves the rows and notes each. Belongs in the caller's transaction; what it notes is saved with the caller's unit of work.</summary>
    public async Task MoveAsync(string kind, Guid mergeId, Guid from, Guid to, CancellationToken cancellationToken)
    {
        foreach (var reference in Of(kind))
        {
            var keys = (await reference.KeysAsync(_db, from, cancellationToken)).Except(await reference.DoublesAsync(_db, from, to, cancellationToken)).ToList();
            _db.Set<MergedRow>().AddRange(keys.Select(key => new MergedRow { MergeId = mergeId, Reference = reference.Name, Key = key }));
            await reference.MoveAsync(_db, keys, from, to, cancellationToken);
        }
    }

    /// <summary>Brings back what followed and still names the record that stayed. Belongs in the caller's transaction.</summary>
    public async Task MoveBackAsync(string kind, Guid mergeId, Guid from, Guid to, CancellationToken cancellationToken)
    {
        var rows = (await _db.Set<MergedRow>().AsNoTracking().Where(r => r.MergeId == mergeId).ToListAsync(cancellationToken)).ToLookup(r => r.Reference, r => r.Key);
        foreach (var reference in Of(kind))
        {
            await reference.MoveAsync(_db, [.. rows[reference.Name]], to, from, cancellationToken);
        }
    }

    /// <summary>What followed, as it was noted.</summary>
    public async Task<IReadOnlyList<MergeCount>> ReadAsync(Guid mergeId, CancellationToken cancellationToken)
    {
        var counts = await _db.Set<MergedRow>().AsNoTracking().Where(r => r.MergeId == mergeId).GroupBy(r => r.Reference)
            .Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        return
        [
            .. counts.GroupBy(c => _references.FirstOrDefault(r => r.Name == c.Key)?.Caption ?? c.Key)
                .Select(g => new MergeCount(g.Key, g.Sum(c => c.Count), 0, Blocks: false)).OrderBy(c => c.Caption, StringComparer.Ordinal),
        ];
    }

    private IEnumerable<MergeReference> Of(string kind) => _references.Where(r => r.Kind == kind);
}
