using System.Globalization;
using Exchange.Framework.Data;
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

    private static string NameOf(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static FigureGroup Group(string key, string label, Dictionary<string, (int Count, int Demo)> counts, string url) =>
        new(key, label, counts.GetValueOrDefault(key).Count) { Demo = counts.GetValueOrDefault(key).Demo, CatalogUrl = url };
}
