using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Exchange.Needs.Contracts;
using Exchange.Needs.Domain;
using Exchange.Rights.Contracts;
using Exchange.Statistics.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Exchange.Needs.Services;

/// <summary>Technology needs in figures.</summary>
internal sealed class NeedFigures : IFigureSource
{
    private readonly AppDbContext _db;
    private readonly ITaxonomy _taxonomy;
    private readonly NeedTexts _texts;
    private readonly IStringLocalizer<NeedFigures> S;

    public NeedFigures(AppDbContext db, ITaxonomy taxonomy, NeedTexts texts, IStringLocalizer<NeedFigures> localizer)
    {
        _db = db;
        _taxonomy = taxonomy;
        _texts = texts;
        S = localizer;
    }

    public string Position => "3.5";

    public string Caption => S["Technology needs"];

    public IReadOnlyList<Figure> Figures =>
    [
        new Figure
        {
            Code = "needs.state",
            Title = S["Technology needs by state"],
            Rule = S["Counted are all technology needs, also those that are not public."],
            Count = CountStatesAsync,
            Rows = ListOfStateAsync,
            RowPermission = NeedPermissions.ReviewNeedsName,
        },
        new Figure
        {
            Code = "needs.taxonomy",
            Title = S["Open technology needs, by V-Ti technology"],
            Rule = S["Counted are public needs and calls that take answers, under the technology of the first level that the firm has named; those without one are in no group."],
            IsPublic = true,
            Count = CountTaxonomyAsync,
        },
        new Figure
        {
            Code = "needs.outcome",
            Title = S["Closed technology needs, by reason"],
            Rule = S["Counted are closed needs. Reasons that fewer than five have are counted together, so that nobody can be made out."],
            Count = async cancellationToken => SmallGroups.Pool(await CountOutcomesAsync(cancellationToken), S["Other reasons"]),
            Rows = ListOfOutcomeAsync,
        },
    ];

    private async Task<IReadOnlyList<FigureGroup>> CountStatesAsync(CancellationToken cancellationToken)
    {
        var counts = await _db.Set<Need>().GroupBy(n => n.State)
            .Select(g => new { g.Key, Count = g.Count(), Demo = g.Count(n => n.IsDemo) }).ToDictionaryAsync(g => g.Key, cancellationToken);
        return
        [
            .. Enum.GetValues<NeedState>().Select(state => new FigureGroup(NeedTexts.NameOf(state), _texts.State(state), counts.GetValueOrDefault(state)?.Count ?? 0)
            {
                Demo = counts.GetValueOrDefault(state)?.Demo ?? 0,
                CatalogUrl = state is NeedState.Published or NeedState.Answered or NeedState.Call ? $"/needs?status={NeedTexts.NameOf(state)}" : null,
                IsHeadline = state is NeedState.Published or NeedState.Submitted,
            }),
        ];
    }

    private async Task<Page<FigureRow>> ListOfStateAsync(string group, int page, CancellationToken cancellationToken) => NeedTexts.Read<NeedState>(group) is { } state
        ? await FigureRows.PageAsync(
            _db.Set<Need>().Where(n => n.State == state).OrderBy(n => n.Number).Select(n => new { n.Number, n.UpdatedAt }), page,
            n => new FigureRow(n.Number, null, SiteClock.ToDate(n.UpdatedAt), $"/Admin/Needs/{n.Number}"), cancellationToken)
        : FigureRows.None;

    private async Task<IReadOnlyList<FigureGroup>> CountTaxonomyAsync(CancellationToken cancellationToken)
    {
        var counts = (await _db.Set<Need>()
                .Where(n => (n.State == NeedState.Published || n.State == NeedState.Answered || n.State == NeedState.Call) && n.Node != null)
                .GroupBy(n => n.Node!).Select(g => new { g.Key, Count = g.Count(), Demo = g.Count(n => n.IsDemo) }).ToListAsync(cancellationToken))
            .ToLookup(g => g.Key.Split('-')[0], StringComparer.Ordinal);
        return
        [
            .. _taxonomy.Roots.Select(root => new FigureGroup(root.Code, _taxonomy.Label(root.Code), counts[root.Code].Sum(g => g.Count))
            {
                Demo = counts[root.Code].Sum(g => g.Demo),
                CatalogUrl = $"/needs?taxonomy={root.Code}",
            }),
        ];
    }

    private async Task<IReadOnlyList<FigureGroup>> CountOutcomesAsync(CancellationToken cancellationToken)
    {
        var counts = await _db.Set<Need>().Where(n => n.State == NeedState.Closed && n.Outcome != null).GroupBy(n => n.Outcome!.Value)
            .Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        return [.. counts.OrderByDescending(g => g.Count).ThenBy(g => g.Key).Select(g => new FigureGroup(NeedTexts.NameOf(g.Key), S[NeedTexts.Of(g.Key)], g.Count))];
    }

    private async Task<Page<FigureRow>> ListOfOutcomeAsync(string group, int page, CancellationToken cancellationToken)
    {
        // What stands under its own name is the group; the rest is the pool.
        var told = SmallGroups.Told(await CountOutcomesAsync(cancellationToken));
        var outcomes = Enum.GetValues<NeedOutcome>().Where(o => group == SmallGroups.PoolKey ? !told.Contains(NeedTexts.NameOf(o)) : NeedTexts.NameOf(o) == group).ToList();
        var closed = _db.Set<Need>().Where(n => n.State == NeedState.Closed && n.Outcome != null && outcomes.Contains(n.Outcome.Value));
        return await FigureRows.PageAsync(closed.OrderBy(n => n.Id).Select(n => new { n.Id }), page, _ => new FigureRow(S["Closed need"], null, null), cancellationToken);
    }
}
