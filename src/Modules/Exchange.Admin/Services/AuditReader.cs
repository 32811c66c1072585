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

    // Lines of a page may stand for many entries each: so many are read at most.
    private const int MostEntries = 400;
    private const int BatchSize = 1000;

    private readonly AppDbContext _db;
    private readonly IAuditTrail _audit;

    private readonly IEnumerable<AuditedSubject> _subjects;
    private readonly IAuthorizationService _authorization;

    private readonly AuditWords _words;

    public AuditReader(
        AppDbContext db, IAuditTrail audit, IEnumerable<AuditedSubject> subjects, IAuthorizationService authorization, AuditWords words)
    {
        _words = words;
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

    /// <param name="reader">Whose permissions decide about links to the records.</param>
    public async Task<AuditPage> PageAsync(AuditFilter filter, ClaimsPrincipal reader, CancellationToken cancellationToken)
    {
        var hidden = await FindHiddenAsync(reader);
        var entries = await Filtered(filter, hidden, filter.Before).Take(MostEntries + 1).ToListAsync(cancellationToken);
        var groups = Fold(entries.Take(MostEntries)).Take(PageSize).ToList();
        var shown = groups.Sum(g => g.Count);
        var records = await FindRecordsAsync([.. groups.SelectMany(g => g)], cancellationToken);
        var closed = await FindClosedAsync(groups.SelectMany(g => g).Select(e => e.SubjectType), reader);
        var lines = groups.ConvertAll(group => new AuditLine(_words.Action(group[0].Action), _words.Actor(group[0].ActorName), group.ConvertAll(entry =>
        {
            var record = records.GetValueOrDefault((entry.SubjectType, entry.SubjectId));
            return new AuditItem(
                entry, _words.Kind(entry.SubjectType), record is null ? null : _words.Title(record, entry.SubjectType),
                closed.Contains(entry.SubjectType) ? null : record?.Address);
        })));
        var subject = Text(filter.SubjectType) is { } type && Text(filter.SubjectId) is { } id
            ? $"{_words.Kind(type)} {(lines.Count > 0 ? lines[0].Items[0].Title : null) ?? id}" : null;
        return new AuditPage(
            filter, lines, shown < entries.Count ? entries[shown - 1].Id : null, hidden.Count > 0, subject, _words.KindChoices(hidden), _words.ActionChoices());
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

    // Entries name no transaction. What the same person did to records of one kind within a second of each other was done in one.
    private static IEnumerable<List<AuditEntry>> Fold(IEnumerable<AuditEntry> entries)
    {
        List<AuditEntry> group = [];
        foreach (var entry in entries)
        {
            if (group.Count > 0 && !(group[^1].Action == entry.Action && group[^1].SubjectType == entry.SubjectType && group[^1].ActorId == entry.ActorId
                && group[^1].ActorName == entry.ActorName && group[^1].Address == entry.Address && (group[^1].At - entry.At).Duration() < TimeSpan.FromSeconds(1)
                && group.All(e => e.SubjectId != entry.SubjectId)))
            {
                yield return group;
                group = [];
            }

            group.Add(entry);
        }

        if (group.Count > 0)
        {
            yield return group;
        }
    }

    // One query for each kind on the page.
    private async Task<Dictionary<(string Type, string Id), AuditedRecord>> FindRecordsAsync(List<AuditEntry> entries, CancellationToken cancellationToken)
    {
        var found = new Dictionary<(string, string), AuditedRecord>();
        foreach (var type in entries.GroupBy(e => e.SubjectType, StringComparer.Ordinal))
        {
            if (_words.FindKind(type.Key) is { } kind)
            {
                foreach (var (id, record) in await kind.FindAsync(_db, [.. type.Select(e => e.SubjectId).Distinct(StringComparer.Ordinal)], cancellationToken))
                {
                    found[(type.Key, id)] = record;
                }
            }
        }

        return found;
    }

    private async Task<HashSet<string>> FindClosedAsync(IEnumerable<string> types, ClaimsPrincipal reader)
    {
        var closed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var type in types.Distinct(StringComparer.Ordinal))
        {
            if (_words.FindKind(type)?.Permission is { } permission && !(await _authorization.AuthorizeAsync(reader, permission)).Succeeded)
            {
                closed.Add(type);
            }
        }

        return closed;
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
            if (AuditWords.IsOfAnyRecord(action))
            {
                var actions = _words.ActionsOf(action, Text(filter.SubjectType));
                entries = entries.Where(e => actions.Contains(e.Action));
            }
            else
            {
                entries = entries.Where(e => e.Action.StartsWith(action));
            }
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
