using Exchange.Financing.Contracts;
using Exchange.Financing.Domain;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Exchange.Statistics.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Exchange.Financing.Services;

/// <summary>What came about.</summary>
internal sealed class OutcomeFigures
{
    private const string Confirmed = "confirmed";
    private const string Contradicted = "contradicted";
    private const string Unconfirmed = "unconfirmed";

    private readonly AppDbContext _db;
    private readonly SiteClock _clock;
    private readonly IStringLocalizer<OutcomeFigures> S;

    public OutcomeFigures(AppDbContext db, SiteClock clock, IStringLocalizer<OutcomeFigures> localizer)
    {
        _db = db;
        _clock = clock;
        S = localizer;
    }

    public IReadOnlyList<Figure> Figures =>
    [
        new Figure
        {
            Code = "demands.financed",
            Title = S["Firms financed by year"],
            Rule = S["Counted are firms of which at least one dossier was closed as financed in the year, each once."],
            IsTimeline = true,
            Count = CountFinancedAsync,
            Rows = ListFinancedAsync,
            RowPermission = FinancingPermissions.ViewFinancingName,
        },
        new Figure
        {
            Code = "demands.confirmed",
            Title = S["Financed dossiers, by the lender's word"],
            Rule = S["Counted are all dossiers closed as financed, by whether the lender has confirmed the outcome that the firm has recorded."],
            Count = CountConfirmedAsync,
            Rows = ListConfirmedAsync,
            RowPermission = FinancingPermissions.ViewFinancingName,
        },
    ];

    // A year's closings are few: the firms among them are told apart here.
    private async Task<IReadOnlyList<FigureGroup>> CountFinancedAsync(CancellationToken cancellationToken)
    {
        var year = _clock.Today.Year;
        var closings = (await Financed().Select(d => new { d.PartyId, EndedAt = d.EndedAt!.Value, d.IsDemo }).ToListAsync(cancellationToken))
            .ToLookup(d => SiteClock.ToDate(d.EndedAt).Year);
        var from = Math.Min(year, closings.Select(g => g.Key).DefaultIfEmpty(year).Min());
        return
        [
            .. Enumerable.Range(from, year - from + 1).Select(y => new FigureGroup(
                FormattableString.Invariant($"{y}"), FormattableString.Invariant($"{y}"), closings[y].DistinctBy(d => d.PartyId).Count())
            {
                Demo = closings[y].GroupBy(d => d.PartyId).Count(g => g.All(d => d.IsDemo)),
                IsHeadline = y == year,
                Target = new FigureTarget(2, 3, S["Plan 攀办发〔2016〕22号, goals: two or three firms a year"], IsVerified: true),
            }),
        ];
    }

    private async Task<Page<FigureRow>> ListFinancedAsync(string group, int page, CancellationToken cancellationToken)
    {
        if (!int.TryParse(group, System.Globalization.CultureInfo.InvariantCulture, out var year) || year is < 2016 or > 9000)
        {
            return FigureRows.None;
        }

        var (begin, end) = (StartOf(year), StartOf(year + 1));
        var firms = Financed().Where(d => d.EndedAt >= begin && d.EndedAt < end)
            .GroupBy(d => d.PartyId).Select(g => new { Number = g.Min(d => d.Number)!, Count = g.Count() });
        return await FigureRows.PageAsync(
            firms.OrderBy(f => f.Number), page,
            f => new FigureRow(f.Number, S[f.Count == 1 ? "{0} dossier financed" : "{0} dossiers financed", f.Count], null, Url(f.Number)), cancellationToken);
    }

    private async Task<IReadOnlyList<FigureGroup>> CountConfirmedAsync(CancellationToken cancellationToken)
    {
        var counts = (await Financed().GroupBy(d => d.IsConfirmed).Select(g => new { g.Key, Count = g.Count(), Demo = g.Count(d => d.IsDemo) }).ToListAsync(cancellationToken))
            .ToLookup(g => g.Key);
        return
        [
            Of(Confirmed, S["Confirmed by the lender"], true), Of(Contradicted, S["Not confirmed by the lender"], false), Of(Unconfirmed, S["The lender has said nothing yet"], null),
        ];

        FigureGroup Of(string key, string label, bool? word) => new(key, label, counts[word].Sum(g => g.Count)) { Demo = counts[word].Sum(g => g.Demo) };
    }

    private async Task<Page<FigureRow>> ListConfirmedAsync(string group, int page, CancellationToken cancellationToken)
    {
        var dossiers = group switch
        {
            Confirmed => Financed().Where(d => d.IsConfirmed == true),
            Contradicted => Financed().Where(d => d.IsConfirmed == false),
            Unconfirmed => Financed().Where(d => d.IsConfirmed == null),
            _ => null,
        };
        return dossiers is null
            ? FigureRows.None
            : await FigureRows.PageAsync(
                dossiers.OrderBy(d => d.Number).Select(d => new { d.Number, d.EndedAt }), page,
                d => new FigureRow(d.Number, null, SiteClock.ToDate(d.EndedAt!.Value), Url(d.Number)), cancellationToken);
    }

    private IQueryable<Dossier> Financed() =>
        _db.Set<Dossier>().AsNoTracking().Where(d => d.OpenedAt != null && d.Outcome == DossierOutcome.Financed && d.EndedAt != null);

    private static DateTimeOffset StartOf(int year)
    {
        var local = new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);
        return new DateTimeOffset(local, SiteClock.Zone.GetUtcOffset(local)).ToUniversalTime();
    }

    private static string Url(string number) => $"/Admin/Financing/{number}";
}
