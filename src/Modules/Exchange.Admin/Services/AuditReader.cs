using System.Runtime.CompilerServices;
using Exchange.Admin.ViewModels;
using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Time;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Admin.Services;

/// <summary>Reads the trail newest first by its key: the ten-thousandth page costs what the first does.</summary>
internal sealed class AuditReader
{
    private const int PageSize = 50;
    private const int BatchSize = 1000;

    private readonly AppDbContext _db;
    private readonly IAuditTrail _audit;

    public AuditReader(AppDbContext db, IAuditTrail audit)
    {
        _db = db;
        _audit = audit;
    }

    public async Task<AuditPage> PageAsync(AuditFilter filter, CancellationToken cancellationToken)
    {
        var entries = await Filtered(filter, filter.Before).Take(PageSize + 1).ToListAsync(cancellationToken);
        var more = entries.Count > PageSize;
        return new AuditPage(filter, [.. entries.Take(PageSize)], more ? entries[PageSize - 1].Id : null);
    }

    /// <summary>Every entry that the filter lets through, read in batches.</summary>
    public async IAsyncEnumerable<AuditEntry> AllAsync(AuditFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var before = filter.Before;
        while (true)
        {
            var batch = await Filtered(filter, before).Take(BatchSize).ToListAsync(cancellationToken);
            foreach (var entry in batch)
            {
                yield return entry;
            }

            if (batch.Count < BatchSize)
            {
                yield break;
            }

            before = batch[^1].Id;
        }
    }

    /// <summary>Taking the trail out of the house is itself an entry of it.</summary>
    public async Task RecordExportAsync(AuditFilter filter, CancellationToken cancellationToken)
    {
        _audit.Record("audit.exported", nameof(AuditEntry), "", new { Filter = filter.Query(filter.Before) });
        await _db.SaveChangesAsync(cancellationToken);
    }

    private IQueryable<AuditEntry> Filtered(AuditFilter filter, long? before)
    {
        var entries = _db.Set<AuditEntry>().AsNoTracking();
        if (Text(filter.Actor) is { } actor)
        {
            entries = entries.Where(e => e.ActorId == actor || e.ActorName == actor);
        }

        if (Text(filter.What) is { } action)
        {
            entries = entries.Where(e => e.Action.StartsWith(action));
        }

        if (Text(filter.SubjectType) is { } type)
        {
            entries = entries.Where(e => e.SubjectType == type);
        }

        if (Text(filter.SubjectId) is { } id)
        {
            entries = entries.Where(e => e.SubjectId == id);
        }

        if (filter.From is { } from)
        {
            var start = Midnight(from);
            entries = entries.Where(e => e.At >= start);
        }

        if (filter.To is { } to && to < DateOnly.MaxValue)
        {
            var end = Midnight(to.AddDays(1));
            entries = entries.Where(e => e.At < end);
        }

        if (before is { } last)
        {
            entries = entries.Where(e => e.Id < last);
        }

        return entries.OrderByDescending(e => e.Id);
    }

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static DateTimeOffset Midnight(DateOnly date)
    {
        var local = date.ToDateTime(TimeOnly.MinValue);
        // Before year 1 there is no UTC instant for the first midnight of Shanghai.
        return date == DateOnly.MinValue ? DateTimeOffset.MinValue : new DateTimeOffset(local, SiteClock.Zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
