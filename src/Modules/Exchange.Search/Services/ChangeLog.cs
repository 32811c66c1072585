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
    private const int MaxGapsPerLook = 32;

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
        var changes = new List<SearchChange>();
        foreach (var gap in cursor.Gaps.Take(MaxGapsPerLook))
        {
            changes.AddRange(await _db.Set<SearchChange>().AsNoTracking().Where(c => c.Seq >= gap.From && c.Seq <= gap.To)
                .OrderBy(c => c.Seq).Take(BatchSize).ToListAsync(cancellationToken));
        }

        var high = cursor.High;
        changes.AddRange(await _db.Set<SearchChange>().AsNoTracking().Where(c => c.Seq > high)
            .OrderBy(c => c.Seq).Take(BatchSize).ToListAsync(cancellationToken));
        return changes;
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
        var last = await _db.Set<SearchChange>().MaxAsync(c => (long?)c.Seq, cancellationToken);
        await _db.Set<SearchChange>().Where(c => c.At < oldest && c.Seq < last).ExecuteDeleteAsync(cancellationToken);
    }
}
