using System.Security.Cryptography;
using System.Text;
using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Live;
using Exchange.Framework.Mvc;
using Exchange.Framework.Security;
using Exchange.Framework.Time;
using Exchange.Search.Contracts;
using Exchange.Search.Domain;
using Exchange.Search.Indexing;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Search.Services;

/// <summary>The file's concepts with what the operator has entered over them.</summary>
internal sealed class SynonymList : ISynonymList
{
    /// <summary>Grows with every change: each node reads the concepts anew.</summary>
    public const string Topic = "synonyms";

    private const int PageSize = 50;
    private const int MaxForm = 60;
    private const int MostForms = 20;
    private const int MostHistory = 100;

    private readonly AppDbContext _db;
    private readonly DataFolder _folder;
    private readonly ICurrentUser _user;
    private readonly IAuditTrail _audit;
    private readonly StampStore _stamps;
    private readonly SiteClock _clock;

    public SynonymList(AppDbContext db, DataFolder folder, ICurrentUser user, IAuditTrail audit, StampStore stamps, SiteClock clock)
    {
        _db = db;
        _folder = folder;
        _user = user;
        _audit = audit;
        _stamps = stamps;
        _clock = clock;
    }

    public async Task<Page<SynonymEntry>> ListAsync(string? query, bool changedOnly, int page, CancellationToken cancellationToken)
    {
        var all = await ReadAsync(cancellationToken);
        var number = PageNumber.Of(page);
        var part = TextFolding.Fold(query?.Trim() ?? "");
        var found = all.Where(e => (!changedOnly || e.Origin != SynonymOrigin.File)
            && (part.Length == 0 || e.Forms.Any(f => TextFolding.Fold(f).Contains(part, StringComparison.OrdinalIgnoreCase)))).ToList();
        return new Page<SynonymEntry>([.. found.Skip((number - 1) * PageSize).Take(PageSize)], found.Count, number, PageSize);
    }

    public async Task<SynonymEntry?> FindAsync(string key, CancellationToken cancellationToken) =>
        (await ReadAsync(cancellationToken)).FirstOrDefault(e => e.Key == key);

    public async Task<IReadOnlyList<SynonymChangeEntry>> GetHistoryAsync(string key, CancellationToken cancellationToken) =>
    [
        .. (await _db.Set<SynonymChange>().AsNoTracking().Where(c => c.Key == key).OrderByDescending(c => c.At).ThenByDescending(c => c.Id)
            .Take(MostHistory).ToListAsync(cancellationToken))
            .Select(c => new SynonymChangeEntry(c.Key, c.At, c.ChangedBy, Split(c.Before), Split(c.After), c.Reason)),
    ];

    public async Task<Result<string>?> SaveAsync(string? key, string? forms, string? reason, CancellationToken cancellationToken)
    {
        var all = await ReadAsync(cancellationToken);
        var known = key is null ? null : all.FirstOrDefault(e => e.Key == key);
        if (key is not null && known is null)
        {
            return null;
        }

        if (TypedText.Clean(reason) is not { Length: <= SynonymChange.MaxReason } why)
        {
            return Result<string>.Fail("Say in at most {0} characters why.", "Reason", SynonymChange.MaxReason);
        }

        var wanted = Split(TypedText.Clean(forms) ?? "").Select(f => TypedText.Clean(f)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (Against(wanted, [.. all.Where(e => e.Key != key && e.Origin != SynonymOrigin.Removed)]) is { } fault)
        {
            return fault;
        }

        var saved = key ?? Guid.CreateVersion7().ToString("N");
        await KeepAsync(saved, known is null || known.Origin == SynonymOrigin.Removed ? [] : known.Forms, wanted, isRemoved: false, why, cancellationToken);
        return Result.Ok(saved);
    }

    public async Task<Result?> RemoveAsync(string key, string? reason, CancellationToken cancellationToken)
    {
        if (await FindAsync(key, cancellationToken) is not { Origin: not SynonymOrigin.Removed } known)
        {
            return null;
        }

        if (TypedText.Clean(reason) is not { Length: <= SynonymChange.MaxReason } why)
        {
            return Result.Fail("Say in at most {0} characters why.", "Reason", SynonymChange.MaxReason);
        }

        await KeepAsync(key, known.Forms, known.Forms, isRemoved: true, why, cancellationToken);
        return Result.Success;
    }

    /// <summary>Lines as the search reads them: what the operator entered wins over the file.</summary>
    public async Task<IReadOnlyList<string>> LinesAsync(CancellationToken cancellationToken) =>
        [.. (await ReadAsync(cancellationToken)).Where(e => e.Origin != SynonymOrigin.Removed).Select(e => string.Join(" = ", e.Forms))];

    private async Task KeepAsync(
        string key, IReadOnlyList<string> before, IReadOnlyList<string> forms, bool isRemoved, string why, CancellationToken cancellationToken)
    {
        var row = await _db.Set<SynonymConcept>().FirstOrDefaultAsync(c => c.Key == key, cancellationToken);
        if (row is null)
        {
            row = new SynonymConcept { Key = key, Forms = "", ChangedAt = _clock.Now };
            _db.Add(row);
        }

        (row.Forms, row.IsRemoved, row.ChangedAt) = (Join(forms), isRemoved, _clock.Now);
        _db.Add(new SynonymChange
        {
            Key = key, At = _clock.Now, ChangedBy = _user.Id ?? "", Before = Join(before), After = isRemoved ? "" : Join(forms), Reason = why,
        });
        _audit.Record("search.synonyms-changed", nameof(SynonymConcept), key, new { After = isRemoved ? "" : string.Join(" = ", forms), Reason = why }, new { Before = string.Join(" = ", before) });
        _stamps.RaiseWhenSaved(Topic);
        await _db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>In the order of the file, the operator's own behind it.</summary>
    private async Task<List<SynonymEntry>> ReadAsync(CancellationToken cancellationToken)
    {
        var rows = (await _db.Set<SynonymConcept>().AsNoTracking().OrderBy(c => c.Key).ToListAsync(cancellationToken)).ToDictionary(c => c.Key);
        var entries = new List<SynonymEntry>();
        foreach (var forms in Synonyms.Lines(_folder).Select(Synonyms.FormsOf).Where(f => f.Count > 1))
        {
            var key = KeyOf(forms[0]);
            entries.Add(rows.Remove(key, out var row)
                ? new SynonymEntry(key, Split(row.Forms), row.IsRemoved ? SynonymOrigin.Removed : SynonymOrigin.Changed)
                : new SynonymEntry(key, forms, SynonymOrigin.File));
        }

        entries.AddRange(rows.Values.Select(row => new SynonymEntry(row.Key, Split(row.Forms), row.IsRemoved ? SynonymOrigin.Removed : SynonymOrigin.Own)));
        return entries;
    }

    private static Result<string>? Against(List<string> forms, List<SynonymEntry> others)
    {
        if (forms.Count is < 2 or > MostForms)
        {
            return Result<string>.Fail("A concept has two to {0} forms, one a line.", "Forms", MostForms);
        }

        if (forms.Find(f => f.Length > MaxForm || f.Contains('=', StringComparison.Ordinal) || f.StartsWith('#')) is { } wrong)
        {
            return Result<string>.Fail("“{0}”: a form has at most {1} characters, no equals sign and no # before it.", "Forms", wrong, MaxForm);
        }

        var analyzer = new SearchAnalyzer();
        var owners = new Dictionary<string, SynonymEntry>(StringComparer.Ordinal);
        foreach (var other in others)
        {
            foreach (var form in other.Forms)
            {
                owners.TryAdd(Synonyms.KeyOf(analyzer, form), other);
            }
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var form in forms)
        {
            var key = Synonyms.KeyOf(analyzer, form);
            if (key.Length == 0)
            {
                return Result<string>.Fail("“{0}” is no word that can be searched for.", "Forms", form);
            }

            if (!seen.Add(key))
            {
                return Result<string>.Fail("“{0}” stands there twice: to the search the two are the same.", "Forms", form);
            }

            if (owners.TryGetValue(key, out var owner))
            {
                return Result<string>.Fail("“{0}” belongs to another concept already: {1}", "Forms", form, string.Join(" = ", owner.Forms));
            }
        }

        return null;
    }

    /// <summary>Of a concept of the file: it lasts while its first form does.</summary>
    private static string KeyOf(string form) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(TextFolding.Fold(form))))[..SynonymConcept.KeyLength];

    private static string Join(IReadOnlyList<string> forms) => string.Join('\n', forms);

    private static string[] Split(string forms) => forms.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
