using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Listings.Contracts;
using Exchange.Listings.Domain;
using Exchange.Rights.Contracts;
using Exchange.Statistics.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Exchange.Listings.Services;

/// <summary>What is on offer, by the light of the check-up.</summary>
internal sealed class ListingLightFigures : IFigureSource
{
    private const string NotYet = "not-yet";

    private readonly AppDbContext _db;
    private readonly IStringLocalizer<ListingLightFigures> S;

    public ListingLightFigures(AppDbContext db, IStringLocalizer<ListingLightFigures> localizer)
    {
        _db = db;
        S = localizer;
    }

    public string Position => "3.1";

    public string Caption => S["Check-up of what is on offer"];

    public IReadOnlyList<Figure> Figures =>
    [
        new Figure
        {
            Code = "listings.light",
            Title = S["Listings on offer, by light"],
            Rule = S["Counted are published listings under the gravest light of their rights in the modes on offer, as last looked at: once a day, and again within minutes of a change."],
            Count = CountAsync,
            Rows = ListAsync,
            RowPermission = ListingPermissions.ReviewListingsName,
        },
    ];

    private IQueryable<Listing> Published => _db.Set<Listing>().Where(l => l.State == ListingState.Published);

    private async Task<IReadOnlyList<FigureGroup>> CountAsync(CancellationToken cancellationToken)
    {
        var counts = await Published.GroupJoin(Known, l => l.Id, k => k.ListingId, (l, k) => new { l.IsDemo, Kept = k })
            .SelectMany(l => l.Kept.DefaultIfEmpty(), (l, k) => new { l.IsDemo, Light = (TradeLight?)k!.Light })
            .GroupBy(l => l.Light).Select(g => new { g.Key, Count = g.Count(), Demo = g.Count(l => l.IsDemo) }).ToListAsync(cancellationToken);
        return
        [
            .. Enum.GetValues<TradeLight>().Cast<TradeLight?>().Append(null).Select(light => (light, Found: counts.Find(c => c.Key == light)))
                .Select(l => new FigureGroup(KeyOf(l.light), Name(l.light), l.Found?.Count ?? 0) { Demo = l.Found?.Demo ?? 0, IsHeadline = l.light == TradeLight.Red }),
        ];
    }

    private IQueryable<ListingLight> Known => _db.Set<ListingLight>().Where(k => k.CheckedOn != null);

    private async Task<Page<FigureRow>> ListAsync(string group, int page, CancellationToken cancellationToken)
    {
        var light = Enum.GetValues<TradeLight>().Cast<TradeLight?>().FirstOrDefault(l => KeyOf(l) == group);
        var listings = light is null ? Published.Where(l => !Known.Any(k => k.ListingId == l.Id)) : Published.Where(l => Known.Any(k => k.ListingId == l.Id && k.Light == light));
        return light is null && group != NotYet
            ? FigureRows.None
            : await FigureRows.PageAsync(
                listings.OrderBy(l => l.Number).Select(l => new { l.Number, l.Title }), page,
                l => new FigureRow(l.Number, l.Title, null, $"/Admin/Listings/{l.Number}"), cancellationToken);
    }

    private static string KeyOf(TradeLight? light) => light is { } known ? known.ToString().ToLowerInvariant() : NotYet;

    private string Name(TradeLight? light) => light switch
    {
        TradeLight.Green => S["Green: nothing on record against it"],
        TradeLight.Amber => S["Amber: possible, with care"],
        TradeLight.Grey => S["Grey: not known here"],
        TradeLight.Red => S["Red: not possible now"],
        _ => S["Not looked at yet"],
    };
}
