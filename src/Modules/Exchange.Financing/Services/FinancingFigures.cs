using Exchange.Financing.Contracts;
using Exchange.Financing.Domain;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Exchange.Parties.Contracts;
using Exchange.Products.Contracts;
using Exchange.Statistics.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Exchange.Financing.Services;

/// <summary>Demand for financing in figures (rules §10.5). Drafts are never counted: nobody has asked for anything yet.</summary>
internal sealed class FinancingFigures : IFigureSource
{
    private const string NotSaid = "none";
    private const string Waiting = "waiting";
    private const string Overdue = "overdue";
    private const string InTime = "in-time";
    private const string Late = "late";
    private const string Unanswered = "unanswered";
    private const string Asking = "asking";
    private const string Stopped = "stopped";
    private const string Confirmed = "confirmed";
    private const string Contradicted = "contradicted";
    private const string Unconfirmed = "unconfirmed";

    private readonly AppDbContext _db;
    private readonly SiteClock _clock;
    private readonly FinancingLabels _labels;
    private readonly IPartyDirectory _parties;
    private readonly IStringLocalizer<FinancingFigures> S;

    public FinancingFigures(AppDbContext db, SiteClock clock, FinancingLabels labels, IPartyDirectory parties, IStringLocalizer<FinancingFigures> localizer)
    {
        _db = db;
        _clock = clock;
        _labels = labels;
        _parties = parties;
        S = localizer;
    }

    public string Position => "5";

    public string Caption => S["Demand for financing"];

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
        new Figure
        {
            Code = "demands.answers",
            Title = S["Answers of lenders"],
            Rule = S["Counted are all sendings of dossiers to lenders, each as it stands today. In time is a first interest or refusal until the last day of its clock; overdue is what waits after it. A question is no answer: the clock stands still until the firm replies, and while the lender may not offer."],
            Count = CountAnswersAsync,
            Rows = ListAnswersAsync,
            RowPermission = FinancingPermissions.ViewFinancingName,
        },
        new Figure
        {
            Code = "demands.declined",
            Title = S["Refusals by reason"],
            Rule = S["Counted are all sendings whose newest answer is a refusal, each by the one reason that the lender has chosen: the reasons add up to all refusals."],
            Count = CountDeclinedAsync,
            Rows = ListDeclinedAsync,
            RowPermission = FinancingPermissions.ViewFinancingName,
        },
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

    private async Task<IReadOnlyList<FigureGroup>> CountAnswersAsync(CancellationToken cancellationToken)
    {
        var today = _clock.Today;
        var counts = (await Requests()
            .GroupBy(r => new
            {
                IsAnswered = r.FirstAnsweredAt != null, r.IsLate, IsWaiting = r.State == RequestState.Sent, IsOver = r.DueOn < today, IsAsking = r.State == RequestState.NeedMore,
                IsStopped = r.StoppedAt != null,
            })
            .Select(g => new { g.Key.IsAnswered, g.Key.IsLate, g.Key.IsWaiting, g.Key.IsOver, g.Key.IsAsking, g.Key.IsStopped, Count = g.Count(), Demo = g.Count(r => _db.Set<Dossier>().Any(d => d.Id == r.DossierId && d.IsDemo)) })
            .ToListAsync(cancellationToken))
            .ToLookup(g => g switch
            {
                { IsWaiting: true, IsStopped: true } => Stopped,
                { IsWaiting: true, IsOver: true } => Overdue,
                { IsWaiting: true } => Waiting,
                { IsAsking: true } => Asking,
                { IsAnswered: true, IsLate: false } => InTime,
                { IsAnswered: true } => Late,
                _ => Unanswered,
            });
        return
        [
            Of(Waiting, S["Waiting, in time"]), Of(Asking, S["Asks the firm, clock stands still"]), Of(Stopped, S["May not offer, clock stands still"]), Of(Overdue, S["Overdue"]), Of(InTime, S["Answered in time"]), Of(Late, S["Answered late"]),
            Of(Unanswered, S["Ended without an answer"]),
        ];

        FigureGroup Of(string key, string label) =>
            new(key, label, counts[key].Sum(g => g.Count)) { Demo = counts[key].Sum(g => g.Demo), IsHeadline = key == Overdue };
    }

    private async Task<Page<FigureRow>> ListAnswersAsync(string group, int page, CancellationToken cancellationToken)
    {
        var today = _clock.Today;
        var waiting = Requests().Where(r => r.State == RequestState.Sent);
        var settled = Requests().Where(r => r.State != RequestState.Sent && r.State != RequestState.NeedMore);
        var requests = group switch
        {
            InTime => settled.Where(r => r.FirstAnsweredAt != null && !r.IsLate),
            Late => settled.Where(r => r.FirstAnsweredAt != null && r.IsLate),
            Unanswered => settled.Where(r => r.FirstAnsweredAt == null),
            Asking => Requests().Where(r => r.State == RequestState.NeedMore),
            Stopped => waiting.Where(r => r.StoppedAt != null),
            Overdue => waiting.Where(r => r.StoppedAt == null && r.DueOn < today),
            Waiting => waiting.Where(r => r.StoppedAt == null && r.DueOn >= today),
            _ => null,
        };
        return requests is null ? FigureRows.None : await ListRequestsAsync(requests, page, cancellationToken);
    }

    private async Task<IReadOnlyList<FigureGroup>> CountDeclinedAsync(CancellationToken cancellationToken)
    {
        var counts = (await Refusals().GroupBy(a => a.Reason)
                .Select(g => new
                {
                    g.Key, Count = g.Count(),
                    Demo = g.Count(a => _db.Set<DossierRequest>().Any(r => r.Id == a.RequestId && _db.Set<Dossier>().Any(d => d.Id == r.DossierId && d.IsDemo))),
                })
                .ToListAsync(cancellationToken))
            .ToLookup(g => g.Key ?? DeclineReason.Other);
        return
        [
            .. Enum.GetValues<DeclineReason>().Select(reason => new FigureGroup(NameOf(reason), S[DossierTexts.Of(reason)], counts[reason].Sum(g => g.Count))
            {
                Demo = counts[reason].Sum(g => g.Demo),
            }),
        ];
    }

    private async Task<Page<FigureRow>> ListDeclinedAsync(string group, int page, CancellationToken cancellationToken)
    {
        if (Enum.GetValues<DeclineReason>().Cast<DeclineReason?>().FirstOrDefault(r => NameOf(r!.Value) == group) is not { } reason)
        {
            return FigureRows.None;
        }

        var refusals = Refusals().Where(a => a.Reason == reason || (reason == DeclineReason.Other && a.Reason == null));
        return await ListRequestsAsync(Requests().Where(r => refusals.Any(a => a.RequestId == r.Id)), page, cancellationToken);
    }

    /// <summary>With the lender's name: the office reminds and asks lenders, never firms.</summary>
    private async Task<Page<FigureRow>> ListRequestsAsync(IQueryable<DossierRequest> requests, int page, CancellationToken cancellationToken)
    {
        var rows = await FigureRows.PageAsync(
            requests.Join(_db.Set<Dossier>(), r => r.DossierId, d => d.Id, (r, d) => new { d.Number, r.Id, r.LenderId, r.State, r.DueOn })
                .OrderBy(r => r.Number).ThenBy(r => r.Id), page, r => r, cancellationToken);
        var lenders = await _parties.FindAsync([.. rows.Items.Select(r => r.LenderId).Distinct()], cancellationToken);
        return new Page<FigureRow>(
            [
                .. rows.Items.Select(r => new FigureRow(
                    r.Number, S["{0}: {1}, due on {2}", lenders.GetValueOrDefault(r.LenderId)?.Name ?? "—", S[DossierTexts.Of(r.State)].Value, DisplayText.Date(r.DueOn)], null, Url(r.Number))),
            ],
            rows.Total, rows.Number, rows.Size);
    }

    /// <summary>The refusals that stand: the newest answer of their sending.</summary>
    private IQueryable<LenderAnswer> Refusals() => _db.Set<LenderAnswer>().AsNoTracking()
        .Where(a => a.Kind == AnswerKind.Declined && !_db.Set<LenderAnswer>().Any(b => b.RequestId == a.RequestId && (b.At > a.At || (b.At == a.At && b.Id > a.Id))));

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

    private IQueryable<Dossier> Completed() => _db.Set<Dossier>().AsNoTracking().Where(d => d.OpenedAt != null);

    private IQueryable<Dossier> Financed() => Completed().Where(d => d.Outcome == DossierOutcome.Financed && d.EndedAt != null);

    private IQueryable<DossierRequest> Requests() => _db.Set<DossierRequest>().AsNoTracking();

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

    private static DateTimeOffset StartOf(int year)
    {
        var local = new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);
        return new DateTimeOffset(local, SiteClock.Zone.GetUtcOffset(local)).ToUniversalTime();
    }

    private static string NameOf(DossierStage stage) => stage.ToString().ToLowerInvariant();

    private static string NameOf(DeclineReason reason) => reason.ToString().ToLowerInvariant();

    private static string Url(string number) => $"/Admin/Financing/{number}";
}
