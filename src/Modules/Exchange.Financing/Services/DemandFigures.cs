using Exchange.Financing.Contracts;
using Exchange.Financing.Domain;
using Exchange.Framework.Data;
using Exchange.Framework.Time;
using Exchange.Products.Contracts;
using Exchange.Statistics.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Exchange.Financing.Services;

/// <summary>What is asked for, by stage, place, category, amount and product.</summary>
internal sealed class DemandFigures
{
    private const string NotSaid = "none";

    private readonly AppDbContext _db;
    private readonly FinancingLabels _labels;
    private readonly IStringLocalizer<DemandFigures> S;

    public DemandFigures(AppDbContext db, FinancingLabels labels, IStringLocalizer<DemandFigures> localizer)
    {
        _db = db;
        _labels = labels;
        S = localizer;
    }

    public IReadOnlyList<Figure> Figures =>
    [
        Of("demands.stage", S["Demands by stage"], S["Counted are all dossiers that have been completed, whatever became of them."], CountStagesAsync, (group, query) =>
            Enum.GetValues<DossierStage>().Cast<DossierStage?>().FirstOrDefault(s => NameOf(s!.Value) == group) is { } stage ? query.Where(d => d.Stage == stage) : null),
        Of("demands.district", S["Demands by district"], S["Counted are all completed dossiers, by the district that the firm has named."], CountDistrictsAsync, (group, query) =>
            group == NotSaid ? query.Where(d => d.District == null) : query.Where(d => d.District == group)),
        Of("demands.zone", S["Of them in the high-tech zone"], S["Counted are all completed dossiers of firms that the high-tech zone manages; they are counted in their districts as well."], CountZonesAsync, (group, query) =>
            query.Where(d => d.Zone == group), overlaps: true),
        Of("demands.category", S["Demands by category of firm"], S["Counted are all completed dossiers; a firm of several categories counts in each of them."], CountCategoriesAsync, (group, query) =>
            group == NotSaid ? query.Where(d => d.CategoryCodes == "") : Within(query, group), overlaps: true),
        Of("demands.amount", S["Demands by amount"], S["Counted are all completed dossiers, by the amount asked for."], CountAmountsAsync, (group, query) =>
            query.Where(d => d.AmountBand == group)),
        Of("demands.product", S["Demands by kind of product wished"], S["Counted are all completed dossiers; one that wishes several kinds counts in each of them."], CountProductsAsync, (group, query) =>
            Enum.TryParse<ProductKind>(group, out var kind) ? Wishing(query, kind.ToString()) : null, overlaps: true),
    ];

    private Figure Of(
        string code,
        string title,
        string rule,
        Func<CancellationToken, Task<IReadOnlyList<FigureGroup>>> count,
        Func<string, IQueryable<Dossier>, IQueryable<Dossier>?> inGroup,
        bool overlaps = false) => new()
        {
            Code = code,
            Title = title,
            Rule = rule,
            Overlaps = overlaps,
            Count = count,
            Rows = async (group, page, cancellationToken) => inGroup(group, Completed()) is { } dossiers
                ? await FigureRows.PageAsync(
                    dossiers.OrderBy(d => d.Number).Select(d => new { d.Number, d.AmountBand, d.Stage, d.OpenedAt }), page,
                    d => new FigureRow(
                        d.Number, S["{0}, {1}", S[DossierTexts.OfAmountBand(d.AmountBand)].Value, S[DossierTexts.Of(d.Stage)].Value],
                        SiteClock.ToDate(d.OpenedAt!.Value), Url(d.Number)),
                    cancellationToken)
                : FigureRows.None,
            RowPermission = FinancingPermissions.ViewFinancingName,
        };

    private async Task<IReadOnlyList<FigureGroup>> CountStagesAsync(CancellationToken cancellationToken)
    {
        var counts = await Completed().GroupBy(d => d.Stage).Select(g => new { g.Key, Count = g.Count(), Demo = g.Count(d => d.IsDemo) })
            .ToDictionaryAsync(g => g.Key, cancellationToken);
        return
        [
            .. Enum.GetValues<DossierStage>().Where(s => s != DossierStage.Draft).Select(stage => new FigureGroup(
                NameOf(stage), S[DossierTexts.Of(stage)], counts.GetValueOrDefault(stage)?.Count ?? 0)
            {
                Demo = counts.GetValueOrDefault(stage)?.Demo ?? 0,
                IsHeadline = stage == DossierStage.Open,
            }),
        ];
    }

    private async Task<IReadOnlyList<FigureGroup>> CountDistrictsAsync(CancellationToken cancellationToken)
    {
        var counts = await CountByAsync(Completed().GroupBy(d => d.District ?? NotSaid), cancellationToken);
        return
        [
            .. counts.OrderBy(g => g.Key == NotSaid).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g =>
                new FigureGroup(g.Key, g.Key == NotSaid ? S["Not said"] : _labels.District(g.Key), g.Value.Count) { Demo = g.Value.Demo }),
        ];
    }

    // Rules §13.1: the zone overlaps districts, so that it stands in a figure of its own.
    private async Task<IReadOnlyList<FigureGroup>> CountZonesAsync(CancellationToken cancellationToken)
    {
        var counts = await CountByAsync(Completed().Where(d => d.Zone != null).GroupBy(d => d.Zone!), cancellationToken);
        return _labels.Zone is { } zone ? [Group(zone.Code, zone.Name, counts)] : [];
    }

    private async Task<IReadOnlyList<FigureGroup>> CountCategoriesAsync(CancellationToken cancellationToken)
    {
        var counts = await CountCodesAsync(Completed().GroupBy(d => d.CategoryCodes), cancellationToken);
        return
        [
            .. Categories.All.Select(code => Group(code, S[DossierTexts.OfCategory(code)], counts)),
            Group(NotSaid, S["None of these"], counts),
        ];
    }

    private async Task<IReadOnlyList<FigureGroup>> CountAmountsAsync(CancellationToken cancellationToken)
    {
        var counts = await CountByAsync(Completed().GroupBy(d => d.AmountBand), cancellationToken);
        return [.. Band.Amounts.Select(band => Group(band, S[DossierTexts.OfAmountBand(band)], counts))];
    }

    private async Task<IReadOnlyList<FigureGroup>> CountProductsAsync(CancellationToken cancellationToken)
    {
        var counts = await CountCodesAsync(Completed().GroupBy(d => d.WishNames), cancellationToken);
        return [.. Enum.GetValues<ProductKind>().Select(kind => Group(kind.ToString(), S[DossierTexts.Of(kind)], counts))];
    }

    private IQueryable<Dossier> Completed() => _db.Set<Dossier>().AsNoTracking().Where(d => d.OpenedAt != null);

    private static IQueryable<Dossier> Within(IQueryable<Dossier> query, string category)
    {
        var mark = Codes.Mark(category);
        return query.Where(d => d.CategoryCodes.Contains(mark));
    }

    private static IQueryable<Dossier> Wishing(IQueryable<Dossier> query, string kind)
    {
        var mark = Codes.Mark(kind);
        return query.Where(d => d.WishNames.Contains(mark));
    }

    private static async Task<Dictionary<string, (int Count, int Demo)>> CountByAsync(
        IQueryable<IGrouping<string, Dossier>> groups, CancellationToken cancellationToken) =>
        (await groups.Select(g => new { g.Key, Count = g.Count(), Demo = g.Count(d => d.IsDemo) }).ToListAsync(cancellationToken))
            .ToDictionary(g => g.Key, g => (g.Count, g.Demo), StringComparer.Ordinal);

    // Few combinations of codes, however many dossiers: they are taken apart here.
    private static async Task<Dictionary<string, (int Count, int Demo)>> CountCodesAsync(
        IQueryable<IGrouping<string, Dossier>> groups, CancellationToken cancellationToken) =>
        (await CountByAsync(groups, cancellationToken))
            .SelectMany(g => Codes.Split(g.Key).DefaultIfEmpty(NotSaid).Select(code => (Code: code, g.Value.Count, g.Value.Demo)))
            .GroupBy(g => g.Code, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => (g.Sum(x => x.Count), g.Sum(x => x.Demo)), StringComparer.Ordinal);

    private static FigureGroup Group(string key, string label, Dictionary<string, (int Count, int Demo)> counts) =>
        new(key, label, counts.GetValueOrDefault(key).Count) { Demo = counts.GetValueOrDefault(key).Demo };

    private static string NameOf(DossierStage stage) => stage.ToString().ToLowerInvariant();

    private static string Url(string number) => $"/Admin/Financing/{number}";
}
