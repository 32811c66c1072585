using System.Text;
using Exchange.Framework.Data;
using Exchange.Framework.Merging;
using Exchange.Framework.Mvc;
using Exchange.Rights.Domain;
using Exchange.Rights.ViewModels;
using Exchange.Users.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Rights.Services;

/// <summary>Records of the register that may be the same right: one title, one owner, and either the same day or numbers one slip apart. It only asks.</summary>
internal sealed class RightDuplicates
{
    public const int PageSize = 20;

    /// <summary>So many records are compared; the newest, among whom doubles are made.</summary>
    public const int Most = 20_000;

    public const string SameTitle = "the same title and owner";
    public const string SameDay = "the same filing date";
    public const string OneSlip = "numbers one slip apart";

    // A title that many share says nothing of two of them.
    private const int MostOfOneTitle = 20;

    private readonly AppDbContext _db;
    private readonly IUserDirectory _users;

    public RightDuplicates(AppDbContext db, IUserDirectory users)
    {
        _db = db;
        _users = users;
    }

    public async Task<RightDuplicatesPage> ListAsync(string? show, int page, CancellationToken cancellationToken)
    {
        var number = PageNumber.Of(page);
        if (show is not ("waiting" or "decided"))
        {
            var pairs = await SuspectedAsync(cancellationToken);
            return new RightDuplicatesPage(
                "suspected", new Page<RightDuplicatesPage.Pair>([.. pairs.Skip((number - 1) * PageSize).Take(PageSize)], pairs.Count, number, PageSize), null, Most);
        }

        var merges = _db.Set<RightMerge>().AsNoTracking().Where(m => show == "waiting" ? m.State == MergeState.Proposed : m.State != MergeState.Proposed);
        var rights = _db.Set<IpRight>().IgnoreQueryFilters();
        var total = await merges.CountAsync(cancellationToken);
        var rows = await merges.OrderByDescending(m => m.ProposedAt).ThenBy(m => m.Id).Skip((number - 1) * PageSize).Take(PageSize)
            .Select(m => new
            {
                m.Id, m.State, m.ProposedAt, m.ProposedBy,
                Goes = rights.Where(r => r.Id == m.LoserId).Select(r => r.Number + " " + r.Title).FirstOrDefault(),
                Stays = rights.Where(r => r.Id == m.WinnerId).Select(r => r.Number + " " + r.Title).FirstOrDefault(),
            }).ToListAsync(cancellationToken);
        var people = await _users.GetNamesAsync([.. rows.Select(r => r.ProposedBy).Distinct()], cancellationToken);
        return new RightDuplicatesPage(
            show, null,
            new Page<RightDuplicatesPage.Row>(
                [.. rows.Select(r => new RightDuplicatesPage.Row(r.Id, r.Goes ?? "—", r.Stays ?? "—", r.State, r.ProposedAt, people.GetValueOrDefault(r.ProposedBy, "—")))],
                total, number, PageSize),
            Most);
    }

    /// <summary>Pairs that nobody has looked at yet, the newest first.</summary>
    public async Task<IReadOnlyList<RightDuplicatesPage.Pair>> SuspectedAsync(CancellationToken cancellationToken)
    {
        var rights = await _db.Set<IpRight>().AsNoTracking().OrderByDescending(r => r.Id).Take(Most)
            .Select(r => new { r.Id, r.Kind, r.Office, r.NumberKey, r.Number, r.ApplicationNumber, r.IsGranted, r.Stage, r.Title, r.PatentType, r.FilingDate, r.IsDemo })
            .ToListAsync(cancellationToken);
        var groups = rights.GroupBy(r => (r.Kind, r.Office, r.IsDemo, Title: LettersOf(r.Title))).Where(g => g.Key.Title.Length > 0 && g.Skip(1).Any())
            .Select(g => g.Take(MostOfOneTitle).ToList()).ToList();
        var ids = groups.SelectMany(g => g).Select(r => r.Id).ToList();
        var owners = (await _db.Set<RightPerson>().AsNoTracking()
            .Where(p => ids.Contains(p.RightId) && (p.Role == PersonRole.Applicant || p.Role == PersonRole.Owner)).Select(p => new { p.RightId, p.NormalisedName })
            .ToListAsync(cancellationToken)).ToLookup(p => p.RightId, p => p.NormalisedName);
        var decided = (await _db.Set<RightMerge>().AsNoTracking().Where(m => m.State == MergeState.Proposed || m.State == MergeState.NotTheSame)
            .Select(m => new { m.LoserId, m.WinnerId }).ToListAsync(cancellationToken)).Select(m => Key(m.LoserId, m.WinnerId)).ToHashSet();
        var pairs = new List<RightDuplicatesPage.Pair>();
        foreach (var group in groups)
        {
            for (var i = 0; i < group.Count; i++)
            {
                for (var j = i + 1; j < group.Count; j++)
                {
                    var (one, other) = (group[i], group[j]);

                    // An invention and a utility model filed on one day are two rights.
                    if ((one.PatentType is { } type && other.PatentType is { } another && type != another)
                        || !owners[one.Id].Intersect(owners[other.Id]).Any() || decided.Contains(Key(one.Id, other.Id)))
                    {
                        continue;
                    }

                    var isSlip = NumberSlip.IsOne(one.NumberKey, other.NumberKey);
                    var isDay = one.FilingDate is { } day && day == other.FilingDate;
                    if (isSlip || isDay || one.FilingDate is null || other.FilingDate is null)
                    {
                        List<string> why = [SameTitle, .. isSlip ? [OneSlip] : Array.Empty<string>(), .. isDay ? [SameDay] : Array.Empty<string>()];
                        pairs.Add(new RightDuplicatesPage.Pair(
                            new(one.Id, IpRight.FormatNumber(one.Office, one.Number, one.ApplicationNumber, one.IsGranted, one.Stage), one.Title, one.IsDemo),
                            new(other.Id, IpRight.FormatNumber(other.Office, other.Number, other.ApplicationNumber, other.IsGranted, other.Stage), other.Title, other.IsDemo),
                            why));
                    }
                }
            }
        }

        return [.. pairs.OrderByDescending(p => p.Why.Count).ThenByDescending(p => p.One.Id)];
    }

    private static string LettersOf(string title)
    {
        var letters = new StringBuilder(title.Length);
        foreach (var c in title.Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit))
        {
            letters.Append(char.ToLowerInvariant(c));
        }

        return letters.ToString();
    }

    private static (Guid, Guid) Key(Guid one, Guid other) => one.CompareTo(other) < 0 ? (one, other) : (other, one);
}
