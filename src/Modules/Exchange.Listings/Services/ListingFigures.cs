using System.Globalization;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Exchange.Listings.Contracts;
using Exchange.Listings.Domain;
using Exchange.Listings.ViewModels;
using Exchange.Parties.Contracts;
using Exchange.Rights.Contracts;
using Exchange.Statistics.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Exchange.Listings.Services;

/// <summary>Listings in figures.</summary>
internal sealed class ListingFigures : IFigureSource
{
    private const int Months = 12;

    private readonly AppDbContext _db;
    private readonly IRightsDirectory _rights;
    private readonly ITaxonomy _taxonomy;
    private readonly IDistricts _districts;
    private readonly ListingTexts _texts;
    private readonly SiteClock _clock;
    private readonly IStringLocalizer<ListingFigures> S;

    public ListingFigures(
        AppDbContext db, IRightsDirectory rights, ITaxonomy taxonomy, IDistricts districts, ListingTexts texts, SiteClock clock,
        IStringLocalizer<ListingFigures> localizer)
    {
        _db = db;
        _rights = rights;
        _taxonomy = taxonomy;
        _districts = districts;
        _texts = texts;
        _clock = clock;
        S = localizer;
    }

    public string Position => "3";

    public string Caption => S["Listings"];

    public IReadOnlyList<Figure> Figures =>
    [
        new Figure
        {
            Code = "listings.state",
            Title = S["Listings by state"],
            Rule = S["Counted are all listings, also those that are not public."],
            Count = CountStatesAsync,
            Rows = ListOfStateAsync,
            RowPermission = ListingPermissions.ReviewListingsName,
        },
        new Figure
        {
            Code = "listings.mode",
            Title = S["Listings on offer, by mode"],
            Rule = S["Counted are published listings, under each mode in which they are on offer."],
            IsPublic = true,
            Overlaps = true,
            Count = CountModesAsync,
        },
        new Figure
        {
            Code = "listings.district",
            Title = S["Listings on offer, by district"],
            Rule = S["Counted are published listings under the district that the owner has named; those without one are in no group. The high-tech zone overlaps districts and is a group of its own."],
            IsPublic = true,
            Count = CountDistrictsAsync,
        },
        new Figure
        {
            Code = "listings.taxonomy",
            Title = S["Listings on offer, by V-Ti technology"],
            Rule = S["Counted are published listings under each technology of the first level that one of their rights carries."],
            IsPublic = true,
            Overlaps = true,
            Count = CountTaxonomyAsync,
        },
        new Figure
        {
            Code = "listings.month",
            Title = S["Listings by month of publication"],
            Rule = S["Counted are listings, whatever their state now, in the month of their latest publication; this month and the eleven before it."],
            IsTimeline = true,
            Count = CountMonthsAsync,
            Rows = ListOfMonthAsync,
            RowPermission = ListingPermissions.ReviewListingsName,
        },
    ];

    private IQueryable<Listing> Published => _db.Set<Listing>().Where(l => l.State == ListingState.Published);

    private async Task<IReadOnlyList<FigureGroup>> CountStatesAsync(CancellationToken cancellationToken)
    {
        var counts = await _db.Set<Listing>().GroupBy(l => l.State)
            .Select(g => new { g.Key, Count = g.Count(), Demo = g.Count(l => l.IsDemo) }).ToDictionaryAsync(g => g.Key, cancellationToken);
        return
        [
            .. Enum.GetValues<ListingState>().Select(state => new FigureGroup(NameOf(state), _texts.State(state), counts.GetValueOrDefault(state)?.Count ?? 0)
            {
                Demo = counts.GetValueOrDefault(state)?.Demo ?? 0,
                CatalogUrl = state == ListingState.Published ? "/listings" : null,
                IsHeadline = state is ListingState.Published or ListingState.Submitted,
            }),
        ];
    }

    private async Task<Page<FigureRow>> ListOfStateAsync(string group, int page, CancellationToken cancellationToken)
    {
        var state = Enum.GetValues<ListingState>().Cast<ListingState?>().FirstOrDefault(s => NameOf(s!.Value) == group);
        return state is null
            ? FigureRows.None
            : await FigureRows.PageAsync(
                _db.Set<Listing>().Where(l => l.State == state).OrderBy(l => l.Number).Select(l => new { l.Number, l.UpdatedAt, l.CreatedAt }), page,
                l => new FigureRow(l.Number, null, SiteClock.ToDate(l.UpdatedAt > l.CreatedAt ? l.UpdatedAt : l.CreatedAt), $"/Admin/Listings/{l.Number}"),
                cancellationToken);
    }

    private async Task<IReadOnlyList<FigureGroup>> CountModesAsync(CancellationToken cancellationToken)
    {
        var counts = await Published.SelectMany(l => l.Offers.Where(o => o.State == OfferState.Offered), (l, o) => new { o.Mode, l.IsDemo }).GroupBy(o => o.Mode)
            .Select(g => new { g.Key, Count = g.Count(), Demo = g.Count(o => o.IsDemo) }).ToDictionaryAsync(g => g.Key, cancellationToken);
        return
        [
            .. OfferModes.All.Select(mode => (mode, Name: OfferModes.ApiName(mode)))
                .Select(m => new FigureGroup(m.Name, _texts.ModeFacet(m.Name), counts.GetValueOrDefault(m.mode)?.Count ?? 0)
                {
                    Demo = counts.GetValueOrDefault(m.mode)?.Demo ?? 0,
                    CatalogUrl = $"/listings?mode={m.Name}",
                }),
        ];
    }

    private async Task<IReadOnlyList<FigureGroup>> CountDistrictsAsync(CancellationToken cancellationToken)
    {
        var counts = await Published.Where(l => l.District != null).GroupBy(l => l.District!)
            .Select(g => new { g.Key, Count = g.Count(), Demo = g.Count(l => l.IsDemo) }).ToDictionaryAsync(g => g.Key, cancellationToken);
        return
        [
            .. _districts.All.Select(d => new FigureGroup(d.Code, d.Name, counts.GetValueOrDefault(d.Code)?.Count ?? 0)
            {
                Demo = counts.GetValueOrDefault(d.Code)?.Demo ?? 0,
                CatalogUrl = $"/listings?district={d.Code}",
            }),
        ];
    }

    private async Task<IReadOnlyList<FigureGroup>> CountTaxonomyAsync(CancellationToken cancellationToken)
    {
        var counts = await Published.SelectMany(l => l.Rights, (l, r) => new { l.Id, l.IsDemo, r.RightId })
            .Join(_rights.QueryNodes(), r => r.RightId, n => n.RightId, (r, n) => new { r.Id, r.IsDemo, n.Root }).Distinct()
            .GroupBy(n => n.Root).Select(g => new { g.Key, Count = g.Count(), Demo = g.Count(n => n.IsDemo) })
            .ToDictionaryAsync(g => g.Key, cancellationToken);
        return
        [
            .. _taxonomy.Roots.Select(root => new FigureGroup(root.Code, _taxonomy.Label(root.Code), counts.GetValueOrDefault(root.Code)?.Count ?? 0)
            {
                Demo = counts.GetValueOrDefault(root.Code)?.Demo ?? 0,
                CatalogUrl = $"/listings?taxonomy={root.Code}",
            }),
        ];
    }

    private async Task<IReadOnlyList<FigureGroup>> CountMonthsAsync(CancellationToken cancellationToken)
    {
        // Months are those of the site's calendar, which no database knows; one instant a listing is read, of a year.
        var first = FirstMonth;
        var since = SiteClock.StartOf(first);
        var counts = (await _db.Set<Listing>().Where(l => l.PublishedAt >= since).Select(l => new { l.PublishedAt, l.IsDemo }).ToListAsync(cancellationToken))
            .ToLookup(l => MonthOf(SiteClock.ToDate(l.PublishedAt!.Value)));
        return
        [
            .. Enumerable.Range(0, Months).Select(i => MonthOf(first.AddMonths(i)))
                .Select(month => new FigureGroup(month, month, counts[month].Count()) { Demo = counts[month].Count(l => l.IsDemo) }),
        ];
    }

    private async Task<Page<FigureRow>> ListOfMonthAsync(string group, int page, CancellationToken cancellationToken)
    {
        if (!DateOnly.TryParseExact(group + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            return FigureRows.None;
        }

        var (from, to) = (SiteClock.StartOf(month), SiteClock.StartOf(month.AddMonths(1)));
        return await FigureRows.PageAsync(
            _db.Set<Listing>().Where(l => l.PublishedAt >= from && l.PublishedAt < to).OrderBy(l => l.PublishedAt).ThenBy(l => l.Number)
                .Select(l => new { l.Number, l.State, l.PublishedAt }),
            page, l => new FigureRow(l.Number, _texts.State(l.State), SiteClock.ToDate(l.PublishedAt!.Value), $"/Admin/Listings/{l.Number}"), cancellationToken);
    }

    private DateOnly FirstMonth => new DateOnly(_clock.Today.Year, _clock.Today.Month, 1).AddMonths(1 - Months);

    private static string MonthOf(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static string NameOf(ListingState state) => state.ToString().ToLowerInvariant();
}
