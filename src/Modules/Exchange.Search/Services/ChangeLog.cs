using Exchange.Framework.Data;
using Exchange.Framework.Leases;
using Exchange.Search.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Search.Services;

/// <summary>Reads and trims the change log.</summary>
internal sealed class ChangeLog
{
    /// <summary>A node that was away longer builds its index anew.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    private const int BatchSize = 1000;

    // Well above ChangeCursor.Patience: what was logged before is surely visible.
    private static readonly TimeSpan _settled = TimeSpan.FromMinutes(5);

    private readonly AppDbContext _db;
    private readonly LeaseStore _leases;
    private readonly TimeProvider _time;

    public ChangeLog(AppDbContext db, LeaseStore leases, TimeProvider time)
    {
        _db = db;
        _leases = leases;
        _time = time;
    }

    /// <summary>Changes that the cursor has not seen: in its gaps, then after its end; at most a batch of each.</summary>
    public async Task<List<SearchChange>> ReadAsync(ChangeCursor cursor, CancellationToken cancellationToken)
    {
        var changes = await ReadGapsAsync(cursor, cancellationToken);
        var high = cursor.High;
        changes.AddRange(await _db.Set<SearchChange>().AsNoTracking().Where(c => c.Seq > high)
            .OrderBy(c => c.Seq).Take(BatchSize).ToListAsync(cancellationToken));
        return changes;
    }

    // One look at the numbers from the first gap to the last, however many there are, then at the few that fill one.
    private async Task<List<SearchChange>> ReadGapsAsync(ChangeCursor cursor, CancellationToken cancellationToken)
    {
        if (cursor.Gaps.Count == 0)
        {
            return [];
        }

        var (from, to) = (cursor.Gaps[0].From, cursor.Gaps[^1].To);
        var present = await _db.Set<SearchChange>().Where(c => c.Seq >= from && c.Seq <= to)
            .OrderBy(c => c.Seq).Select(c => c.Seq).ToListAsync(cancellationToken);
        var filling = present.Where(cursor.IsOpen).Take(BatchSize).ToList();
        return filling.Count == 0
            ? []
            : await _db.Set<SearchChange>().AsNoTracking().Where(c => filling.Contains(c.Seq)).OrderBy(c => c.Seq).ToListAsync(cancellationToken);
    }

    /// <summary>Rows after one number and up to another, in order.</summary>
    /// <param name="after">The number before the first.</param>
    /// <param name="upTo">The last number.</param>
    /// <param name="sources">Of these only; of all when empty.</param>
    /// <param name="count">At most so many.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public Task<List<SearchChange>> ReadAsync(long after, long upTo, IReadOnlyCollection<string> sources, int count, CancellationToken cancellationToken) =>
        _db.Set<SearchChange>().AsNoTracking()
            .Where(c => c.Seq > after && c.Seq <= upTo && (sources.Count == 0 || sources.Contains(c.Source)))
            .OrderBy(c => c.Seq).Take(count).ToListAsync(cancellationToken);

    /// <summary>When something of each source changed last.</summary>
    public async Task<IReadOnlyDictionary<string, DateTimeOffset>> LastChangesAsync(CancellationToken cancellationToken)
    {
        var last = await _db.Set<SearchSourceChange>().AsNoTracking().ToDictionaryAsync(c => c.Source, c => c.ChangedAt, StringComparer.Ordinal, cancellationToken);
        var logged = await _db.Set<SearchChange>().GroupBy(c => c.Source).Select(g => new { g.Key, At = g.Max(c => c.At) }).ToListAsync(cancellationToken);
        foreach (var change in logged)
        {
            last[change.Key] = change.At;
        }

        return last;
    }

    /// <summary>Where an index that is read from the database from now on must begin to read the log.</summary>
    public async Task<long> StartAsync(CancellationToken cancellationToken)
    {
        var settled = _time.GetUtcNow() - _settled;
        var last = await _db.Set<SearchChange>().Where(c => c.At < settled).MaxAsync(c => (long?)c.Seq, cancellationToken);
        return last ?? (await _db.Set<SearchChange>().MinAsync(c => (long?)c.Seq, cancellationToken) - 1) ?? 0;
    }

    /// <summary>False when rows after the position may have been trimmed, or the log is not the one that the position belongs to.</summary>
    public async Task<bool> ReachesBackToAsync(long position, CancellationToken cancellationToken)
    {
        var first = await _db.Set<SearchChange>().MinAsync(c => (long?)c.Seq, cancellationToken);
        var last = await _db.Set<SearchChange>().MaxAsync(c => (long?)c.Seq, cancellationToken);
        return first is null ? position == 0 : position >= first - 1 && position <= last;
    }

    /// <summary>Deletes old rows, on one node only. The newest stays, so that an index can tell how far it is.</summary>
    public async Task TrimAsync(CancellationToken cancellationToken)
    {
        if (!await _leases.TryTakeAsync("search-trim", TimeSpan.FromMinutes(10), cancellationToken))
        {
            return;
        }

        var oldest = _time.GetUtcNow() - Kept;
        await KeepLastChangesAsync(cancellationToken);
        await _db.Set<SearchGone>().Where(g => g.At < oldest).ExecuteDeleteAsync(cancellationToken);
        var last = await _db.Set<SearchChange>().MaxAsync(c => (long?)c.Seq, cancellationToken);
        await _db.Set<SearchChange>().Where(c => c.At < oldest && c.Seq < last).ExecuteDeleteAsync(cancellationToken);
    }

    // What the log forgets: when each source changed last.
    private async Task KeepLastChangesAsync(CancellationToken cancellationToken)
    {
        var last = await LastChangesAsync(cancellationToken);
        var stored = await _db.Set<SearchSourceChange>().ToDictionaryAsync(c => c.Source, StringComparer.Ordinal, cancellationToken);
        foreach (var (source, at) in last)
        {
            if (stored.TryGetValue(source, out var known))
            {
                known.ChangedAt = at;
            }
            else
            {
                _db.Add(new SearchSourceChange { Source = source, ChangedAt = at });
            }
        }

        await _db.SaveChangesAsync(cancellationToken);
    }
}
