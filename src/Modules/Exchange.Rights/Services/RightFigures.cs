using System.Globalization;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;
using Exchange.Statistics.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Exchange.Rights.Services;

/// <summary>The register in figures.</summary>
internal sealed class RightFigures : IFigureSource
{
    private const int Years = 12;

    private readonly AppDbContext _db;
    private readonly IRightsDirectory _directory;
    private readonly ITaxonomy _taxonomy;
    private readonly RightTexts _texts;
    private readonly SiteClock _clock;
    private readonly IStringLocalizer<RightFigures> S;

    public RightFigures(
        AppDbContext db, IRightsDirectory directory, ITaxonomy taxonomy, RightTexts texts, SiteClock clock, IStringLocalizer<RightFigures> localizer)
    {
        _db = db;
        _directory = directory;
        _taxonomy = taxonomy;
        _texts = texts;
        _clock = clock;
        S = localizer;
    }

    public string Position => "4";

    public string Caption => S["IP rights"];

    public IReadOnlyList<Figure> Figures =>
    [
        new Figure
        {
            Code = "rights.kind",
            Title = S["Rights in the register, by kind"],
            Rule = S["Counted are all records of the register. A record says that somebody brought it in; it creates no right."],
            Count = CountKindsAsync,
        },
        new Figure
        {
            Code = "patents.kind",
            Title = S["Patents by kind"],
            Rule = S["Counted are all patents and applications of the register."],
            IsPublic = true,
            Count = CountTypesAsync,
        },
        new Figure
        {
            Code = "patents.status",
            Title = S["Patents by legal status"],
            Rule = S["Counted are all patents and applications of the register under the status that their known legal events tell; without events it is unknown. Decisive is the register of CNIPA."],
            IsPublic = true,
            Count = CountStatusesAsync,
        },
        new Figure
        {
            Code = "patents.taxonomy",
            Title = S["Patents by V-Ti technology"],
            Rule = S["Counted are patents and applications under each technology of the first level that they carry; those that carry none are in no group."],
            IsPublic = true,
            Overlaps = true,
            Count = CountTaxonomyAsync,
        },
        new Figure
        {
            Code = "patents.year",
            Title = S["Patents by year of filing"],
            Rule = S["Counted are patents and applications in the year of filing, or of the first publication where the filing date is not known; this year and the eleven before it."],
            IsPublic = true,
            IsTimeline = true,
            Count = CountYearsAsync,
        },
        new Figure
        {
            Code = "rights.declarations",
            Title = S["Declarations of owners, by when they end"],
            Rule = S["Counted are declarations about a pledge (rules PLG-10, PLG-11) that hold today, of parties whose claim to the right stands. When one ends the light of its right turns grey."],
            Count = CountDeclarationsAsync,
            Rows = ListDeclarationsAsync,
            RowPermission = RightsPermissions.ManageRightsName,
        },
    ];

    private IQueryable<IpRight> Patents => _db.Set<IpRight>().Where(r => r.Kind == IpKind.Patent);

    private async Task<IReadOnlyList<FigureGroup>> CountKindsAsync(CancellationToken cancellationToken)
    {
        var counts = await _db.Set<IpRight>().GroupBy(r => r.Kind)
            .Select(g => new { g.Key, Count = g.Count(), Demo = g.Count(r => r.IsDemo) }).ToDictionaryAsync(g => g.Key, cancellationToken);
        return
        [
            .. Enum.GetValues<IpKind>().Select(kind => new FigureGroup(kind.ToString(), _texts.Kind(kind), counts.GetValueOrDefault(kind)?.Count ?? 0)
            {
                Demo = counts.GetValueOrDefault(kind)?.Demo ?? 0,
                CatalogUrl = kind == IpKind.Patent ? "/patents" : $"/search?source={OtherRightsSearchSource.SourceName}&kind={kind}",
            }),
        ];
    }

    private async Task<IReadOnlyList<FigureGroup>> CountTypesAsync(CancellationToken cancellationToken)
    {
        var counts = (await Patents.GroupBy(r => r.PatentType).Select(g => new { g.Key, Count = g.Count(), Demo = g.Count(r => r.IsDemo) })
            .ToListAsync(cancellationToken)).ToDictionary(g => PatentFacets.Write(g.Key), g => (g.Count, g.Demo));
        return
        [
            .. Enum.GetValues<PatentType>().Cast<PatentType?>().Append(null).Select(type => (type, Name: PatentFacets.Write(type)))
                .Select(t => Group(t.Name, _texts.Type(t.type), counts, $"/patents?kind={t.Name}")),
        ];
    }

    private async Task<IReadOnlyList<FigureGroup>> CountStatusesAsync(CancellationToken cancellationToken)
    {
        var counts = (await Patents.GroupBy(r => r.Status).Select(g => new { g.Key, Count = g.Count(), Demo = g.Count(r => r.IsDemo) })
            .ToListAsync(cancellationToken)).ToDictionary(g => PatentFacets.Write(g.Key), g => (g.Count, g.Demo));
        BaseStatus[] order = [BaseStatus.Active, BaseStatus.Pending, BaseStatus.Inactive, BaseStatus.Unknown];
        return
        [
            .. order.Select(status => (status, Name: PatentFacets.Write(status)))
                .Select(s => Group(s.Name, _texts.Base(s.status), counts, $"/patents?status={s.Name}")),
        ];
    }

    private async Task<IReadOnlyList<FigureGroup>> CountTaxonomyAsync(CancellationToken cancellationToken)
    {
        var counts = (await Patents.Join(_directory.QueryNodes(), r => r.Id, n => n.RightId, (r, n) => new { r.Id, r.IsDemo, n.Root }).Distinct()
            .GroupBy(n => n.Root).Select(g => new { g.Key, Count = g.Count(), Demo = g.Count(n => n.IsDemo) })
            .ToListAsync(cancellationToken)).ToDictionary(g => g.Key, g => (g.Count, g.Demo));
        return [.. _taxonomy.Roots.Select(root => Group(root.Code, _taxonomy.Label(root.Code), counts, $"/patents?taxonomy={root.Code}"))];
    }

    private async Task<IReadOnlyList<FigureGroup>> CountYearsAsync(CancellationToken cancellationToken)
    {
        var first = _clock.Today.Year + 1 - Years;
        var filed = await Patents.Where(r => r.FilingDate != null).GroupBy(r => r.FilingDate!.Value.Year)
            .Select(g => new { g.Key, Count = g.Count(), Demo = g.Count(r => r.IsDemo) }).Where(g => g.Key >= first).ToListAsync(cancellationToken);
        var published = await _db.Set<RightPublication>()
            .Join(Patents.Where(r => r.FilingDate == null), p => p.RightId, r => r.Id, (p, r) => new { p.RightId, r.IsDemo, p.Date })
            .Where(p => p.Date != null).GroupBy(p => new { p.RightId, p.IsDemo }).Select(g => new { g.Key.IsDemo, Date = g.Min(p => p.Date)!.Value })
            .GroupBy(p => p.Date.Year).Select(g => new { g.Key, Count = g.Count(), Demo = g.Count(p => p.IsDemo) }).ToListAsync(cancellationToken);
        var counts = filed.Concat(published).GroupBy(g => NameOf(g.Key)).ToDictionary(g => g.Key, g => (g.Sum(y => y.Count), g.Sum(y => y.Demo)));
        return [.. Enumerable.Range(first, Years).Select(NameOf).Select(year => Group(year, year, counts, $"/patents?year={year}"))];
    }

    // The last day of each group, from today; the last group has no end.
    private (string Key, string Label, int From, int Before)[] DeclarationGroups =>
        [("30", S["within 30 days"], 0, 31), ("90", S["in 31 to 90 days"], 31, 91), ("later", S["later"], 91, int.MaxValue)];

    private async Task<IReadOnlyList<FigureGroup>> CountDeclarationsAsync(CancellationToken cancellationToken)
    {
        var today = _clock.Today;
        var ends = await Declarations().GroupBy(d => new { d.Declaration.ValidUntil, d.Right.IsDemo })
            .Select(g => new { g.Key.ValidUntil, g.Key.IsDemo, Count = g.Count() }).ToListAsync(cancellationToken);
        return
        [
            .. DeclarationGroups.Select(group =>
            {
                var found = ends.Where(e => e.ValidUntil.DayNumber - today.DayNumber is var left && left >= group.From && left < group.Before).ToList();
                return new FigureGroup(group.Key, group.Label, found.Sum(e => e.Count)) { Demo = found.Where(e => e.IsDemo).Sum(e => e.Count) };
            }),
        ];
    }

    private Task<Page<FigureRow>> ListDeclarationsAsync(string group, int page, CancellationToken cancellationToken)
    {
        if (Array.Find(DeclarationGroups, g => g.Key == group) is not { Key: not null } found)
        {
            return Task.FromResult(FigureRows.None);
        }

        var from = _clock.Today.AddDays(found.From);
        var rows = Declarations().Where(d => d.Declaration.ValidUntil >= from);
        if (found.Before < int.MaxValue)
        {
            var before = _clock.Today.AddDays(found.Before);
            rows = rows.Where(d => d.Declaration.ValidUntil < before);
        }

        return FigureRows.PageAsync(
            rows.OrderBy(d => d.Declaration.ValidUntil).ThenBy(d => d.Declaration.Id), page,
            d => new FigureRow(d.Right.DisplayNumber, d.Right.Title, d.Declaration.ValidUntil, $"/desk/rights/{d.Right.Id:N}"), cancellationToken);
    }

    private IQueryable<Declared> Declarations()
    {
        var today = _clock.Today;
        return _db.Set<RightDeclaration>().AsNoTracking()
            .Where(d => d.MadeOn <= today && d.ValidUntil >= today && (d.WithdrawnOn == null || d.WithdrawnOn > today))
            .Join(_db.Set<IpRight>(), d => d.RightId, r => r.Id, (d, r) => new Declared { Declaration = d, Right = r })
            .Where(d => d.Right.ClaimedBy == d.Declaration.PartyId);
    }

    private static string NameOf(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static FigureGroup Group(string key, string label, Dictionary<string, (int Count, int Demo)> counts, string url) =>
        new(key, label, counts.GetValueOrDefault(key).Count) { Demo = counts.GetValueOrDefault(key).Demo, CatalogUrl = url };

    private sealed class Declared
    {
        public required RightDeclaration Declaration { get; init; }

        public required IpRight Right { get; init; }
    }
}
