using System.Runtime.CompilerServices;
using System.Security.Claims;
using Exchange.Admin.ViewModels;
using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Admin.Services;

/// <summary>Reads the trail newest first by its key: the ten-thousandth page costs what the first does.</summary>
internal sealed class AuditReader
{
    private const int PageSize = 50;
    private const int BatchSize = 1000;

    private readonly AppDbContext _db;
    private readonly IAuditTrail _audit;

    private readonly IEnumerable<AuditedSubject> _subjects;
    private readonly IAuthorizationService _authorization;

    public AuditReader(AppDbContext db, IAuditTrail audit, IEnumerable<AuditedSubject> subjects, IAuthorizationService authorization)
    {
        _subjects = subjects;
        _authorization = authorization;
        _db = db;
        _audit = audit;
    }

    /// <summary>Kinds of records that the reader may not open: their entries stay out of page and file.</summary>
    public async Task<IReadOnlyList<string>> FindHiddenAsync(ClaimsPrincipal reader)
    {
        List<string> hidden = [];
        foreach (var kinds in _subjects.GroupBy(s => s.Permission, StringComparer.Ordinal))
        {
            if (!(await _authorization.AuthorizeAsync(reader, kinds.Key)).Succeeded)
            {
                hidden.AddRange(kinds.Select(s => s.SubjectType));
            }
        }

        return hidden;
    }

    public async Task<AuditPage> PageAsync(AuditFilter filter, IReadOnlyList<string> hidden, CancellationToken cancellationToken)
    {
        var entries = await Filtered(filter, hidden, filter.Before).Take(PageSize + 1).ToListAsync(cancellationToken);
        var more = entries.Count > PageSize;
        return new AuditPage(filter, [.. entries.Take(PageSize)], more ? entries[PageSize - 1].Id : null, hidden.Count > 0);
    }

    /// <summary>Every entry that the filter lets through, read in batches.</summary>
    public async IAsyncEnumerable<AuditEntry> AllAsync(
        AuditFilter filter, IReadOnlyList<string> hidden, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var before = filter.Before;
        while (true)
        {
            var batch = await Filtered(filter, hidden, before).Take(BatchSize).ToListAsync(cancellationToken);
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

    private IQueryable<AuditEntry> Filtered(AuditFilter filter, IReadOnlyList<string> hidden, long? before)
    {
        var entries = _db.Set<AuditEntry>().AsNoTracking();
        if (hidden.Count > 0)
        {
            entries = entries.Where(e => !hidden.Contains(e.SubjectType));
        }

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
