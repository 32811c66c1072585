using Exchange.Framework.Data;
using Exchange.Framework.Merging;
using Exchange.Framework.Mvc;
using Exchange.Parties.Contracts;
using Exchange.Parties.Domain;
using Exchange.Parties.ViewModels;
using Exchange.Users.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Parties.Services;

/// <summary>Organisations that may be the same: equal code, equal or former name, or names one slip apart. It only asks; people decide.</summary>
internal sealed class PartyDuplicates
{
    public const int PageSize = 20;

    /// <summary>So many organisations are compared; the newest, among whom doubles are made.</summary>
    private const int Most = 20_000;

    // A mark that many share says nothing of two of them.
    private const int MostOfOneMark = 20;

    public const string SameCode = "the same credit code";
    public const string SameName = "the same name";
    public const string FormerName = "a former name of the other";
    public const string SimilarName = "a similar name";

    private readonly AppDbContext _db;
    private readonly IUserDirectory _users;

    public PartyDuplicates(AppDbContext db, IUserDirectory users)
    {
        _db = db;
        _users = users;
    }

    public async Task<DuplicatesPage> ListAsync(string? show, int page, CancellationToken cancellationToken)
    {
        var number = PageNumber.Of(page);
        if (show is not ("waiting" or "decided"))
        {
            var pairs = await SuspectedAsync(cancellationToken);
            return new DuplicatesPage(
                "suspected", new Page<DuplicatesPage.Pair>([.. pairs.Skip((number - 1) * PageSize).Take(PageSize)], pairs.Count, number, PageSize), null);
        }

        var merges = _db.Set<PartyMerge>().AsNoTracking().Where(m => show == "waiting" ? m.State == MergeState.Proposed : m.State != MergeState.Proposed);
        var total = await merges.CountAsync(cancellationToken);
        var rows = await merges.OrderByDescending(m => m.ProposedAt).ThenBy(m => m.Id).Skip((number - 1) * PageSize).Take(PageSize)
            .Select(m => new
            {
                m.Id, m.State, m.ProposedAt, m.ProposedBy,
                Goes = _db.Set<Party>().Where(p => p.Id == m.LoserId).Select(p => p.Name).FirstOrDefault(),
                Stays = _db.Set<Party>().Where(p => p.Id == m.WinnerId).Select(p => p.Name).FirstOrDefault(),
            }).ToListAsync(cancellationToken);
        var people = await _users.GetNamesAsync([.. rows.Select(r => r.ProposedBy).Distinct()], cancellationToken);
        return new DuplicatesPage(show, null, new Page<DuplicatesPage.Row>(
            [.. rows.Select(r => new DuplicatesPage.Row(r.Id, r.Goes ?? "—", r.Stays ?? "—", r.State, r.ProposedAt, people.GetValueOrDefault(r.ProposedBy, "—")))],
            total, number, PageSize));
    }

    /// <summary>Pairs that nobody has looked at yet, those with the strongest marks first.</summary>
    public async Task<IReadOnlyList<DuplicatesPage.Pair>> SuspectedAsync(CancellationToken cancellationToken)
    {
        var parties = (await _db.Set<Party>().AsNoTracking().Where(p => p.ClosedAt == null && p.Kind != PartyKind.NaturalPerson)
            .OrderByDescending(p => p.Id).Take(Most)
            .Select(p => new
            {
                p.Id, p.Name, p.NormalisedName, p.CreditCode, p.Verification, p.IsDemo,
                Former = p.FormerNames.Where(n => n.State != FormerNameState.Refused).Select(n => n.NormalisedName).ToList(),
            }).ToListAsync(cancellationToken)).ToDictionary(p => p.Id);
        var marks = parties.Values.SelectMany(p => MarksOf(p.Id, p.NormalisedName, p.CreditCode, p.Former));
        var found = new Dictionary<(Guid, Guid), SortedSet<int>>();
        string[] order = [SameCode, SameName, FormerName, SimilarName];
        foreach (var group in marks.GroupBy(m => (m.Why, m.Text)))
        {
            var members = group.DistinctBy(m => m.Id).Take(MostOfOneMark).ToList();
            for (var i = 0; i < members.Count; i++)
            {
                for (var j = i + 1; j < members.Count; j++)
                {
                    // Two that bear the name now have it as the same name.
                    if (group.Key.Why == FormerName && members[i].IsOwn == members[j].IsOwn)
                    {
                        continue;
                    }

                    var pair = Key(members[i].Id, members[j].Id);
                    (found.TryGetValue(pair, out var why) ? why : found[pair] = []).Add(Array.IndexOf(order, group.Key.Why));
                }
            }
        }

        var decided = (await _db.Set<PartyMerge>().AsNoTracking().Where(m => m.State == MergeState.Proposed || m.State == MergeState.NotTheSame)
            .Select(m => new { m.LoserId, m.WinnerId }).ToListAsync(cancellationToken)).Select(m => Key(m.LoserId, m.WinnerId)).ToHashSet();
        return
        [
            .. found.Where(f => !decided.Contains(f.Key)).OrderBy(f => f.Value.Min).ThenByDescending(f => f.Key.Item2)
                .Select(f => new DuplicatesPage.Pair(
                    Side(f.Key.Item1), Side(f.Key.Item2),
                    // Who bears the same name bears a similar one too.
                    [.. f.Value.Where(w => order[w] != SimilarName || f.Value.Count == 1 || f.Value.Max == f.Value.Min).Select(w => order[w])])),
        ];

        DuplicatesPage.Side Side(Guid id) => new(id, parties[id].Name, parties[id].CreditCode, parties[id].Verification, parties[id].IsDemo);
    }

    private static IEnumerable<Mark> MarksOf(Guid id, string name, string? code, List<string> former)
    {
        yield return new Mark(SameName, name, id, IsOwn: true);
        if (code is not null)
        {
            yield return new Mark(SameCode, code, id, IsOwn: true);
        }

        foreach (var borne in former.Append(name).Distinct(StringComparer.Ordinal))
        {
            yield return new Mark(FormerName, borne, id, IsOwn: borne == name);
        }

        foreach (var form in OrganisationStem.Forms(OrganisationStem.Of(name)).Where(f => f.Length > 1))
        {
            yield return new Mark(SimilarName, form, id, IsOwn: true);
        }
    }

    private static (Guid, Guid) Key(Guid one, Guid other) => one.CompareTo(other) < 0 ? (one, other) : (other, one);

    /// <summary>Something by which an organisation may be known twice.</summary>
    /// <param name="IsOwn">It bears it now.</param>
    private sealed record Mark(string Why, string Text, Guid Id, bool IsOwn);
}
