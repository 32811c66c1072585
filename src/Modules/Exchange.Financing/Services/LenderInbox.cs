using System.Globalization;
using System.Text;
using Exchange.Financing.Domain;
using Exchange.Financing.ViewModels;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Exchange.Parties.Contracts;
using Exchange.Products.Contracts;
using Exchange.Providers.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Exchange.Financing.Services;

/// <summary>The requests of a lender, on its page and as a file: nothing that the teaser does not say, and a firm's name only where the whole is open.</summary>
internal sealed class LenderInbox
{
    private const int PageSize = 20;
    private const int MaxLines = 2000;
    private const int MaxProducts = 200;

    private readonly AppDbContext _db;
    private readonly RequestParties _sides;
    private readonly IProviderDirectory _providers;
    private readonly IProductCatalog _products;
    private readonly FinancingLabels _labels;
    private readonly LenderNotes _notes;
    private readonly DossierCourse _course;
    private readonly AnswerClock _answerClock;
    private readonly SiteClock _clock;
    private readonly IStringLocalizer<LenderInbox> S;

    public LenderInbox(
        AppDbContext db, RequestParties sides, IProviderDirectory providers, IProductCatalog products, FinancingLabels labels, LenderNotes notes,
        DossierCourse course, AnswerClock answerClock, SiteClock clock, IStringLocalizer<LenderInbox> localizer)
    {
        _db = db;
        _sides = sides;
        _providers = providers;
        _products = products;
        _labels = labels;
        _notes = notes;
        _course = course;
        _answerClock = answerClock;
        _clock = clock;
        S = localizer;
    }

    /// <summary>Earliest due first.</summary>
    public async Task<InboxPage> ListAsync(CurrentParty? acting, InboxFilter filter, int page, CancellationToken cancellationToken)
    {
        page = PageNumber.Of(page);
        var lenderId = acting?.Party.Id ?? Guid.Empty;
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var tab in new[] { "open", "answered", "ended" })
        {
            counts[tab] = await Query(lenderId, filter, tab).CountAsync(cancellationToken);
        }

        var requests = await Ordered(lenderId, filter).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        var colleagues = acting is null ? [] : await _notes.ColleaguesAsync(lenderId, cancellationToken);
        var rows = await RowsAsync(lenderId, requests, colleagues, cancellationToken);
        var asked = await _db.Set<DossierRequest>().AsNoTracking().Where(r => r.LenderId == lenderId && r.ProductId != null).Select(r => r.ProductId!.Value)
            .Distinct().OrderBy(id => id).Take(MaxProducts).ToListAsync(cancellationToken);
        var products = await _products.FindAsync(asked, cancellationToken);
        var isProvider = acting is not null && (await _providers.FindAsync([lenderId], cancellationToken)).ContainsKey(lenderId);
        return new InboxPage(
            new Page<InboxRow>(rows, counts[filter.Tab], page, PageSize), filter, counts, products.ToDictionary(p => p.Key, p => p.Value.Name), colleagues, isProvider);
    }

    /// <summary>The same list as a file that a spreadsheet opens.</summary>
    public async Task<string> WriteAsync(CurrentParty? acting, InboxFilter filter, CancellationToken cancellationToken)
    {
        var text = new StringBuilder(CsvLine.Of(
            S["Purpose"], S["Amount"], S["Term in months"], S["District"], S["Product asked for"], S["State"], S["What you may see"], S["Firm"], S["Sent on"],
            S["Answer due"], S["Overdue"], S["Your answer"], S["Indicative yearly rate"], S["Indicative limit"], S["Holds until"], S["Colleague in charge"], S["Address"]));
        var lenderId = acting?.Party.Id ?? Guid.Empty;
        var requests = await Ordered(lenderId, filter).Take(MaxLines).ToListAsync(cancellationToken);
        foreach (var row in await RowsAsync(lenderId, requests, acting is null ? [] : await _notes.ColleaguesAsync(lenderId, cancellationToken), cancellationToken))
        {
            text.Append(CsvLine.Of(
                S[DossierTexts.Of(row.Purpose)], S[DossierTexts.OfAmountBand(row.AmountBand)], row.TermMonths.ToString(CultureInfo.InvariantCulture),
                _labels.District(row.District), row.Product, S[DossierTexts.Of(row.State)], row.IsOpen ? S["Whole dossier"] : S["Teaser"], row.Firm,
                Day(SiteClock.ToDate(row.SentAt)), Day(row.DueOn), row.IsOverdue ? S["Yes"] : S["No"], row.Answer is { } answer ? S[DossierTexts.Of(answer.Kind)] : null,
                row.Answer?.RateBp is { } rate ? FinancingLabels.Percent(rate) : null,
                row.Answer?.LimitFen is { } limit ? TypedFigures.ToYuan(limit)!.Value.ToString("0.00", CultureInfo.InvariantCulture) : null,
                row.Answer?.ValidUntil is { } until ? Day(until) : null, row.Colleague, $"/desk/financing/requests/{row.Id:N}"));
        }

        return text.ToString();

        static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    /// <summary>What waits for the lender's answer, what of it is overdue, and the earliest day.</summary>
    public async Task<(int Open, int Overdue, DateOnly? First)> CountAsync(Guid lenderId, CancellationToken cancellationToken)
    {
        var today = _clock.Today;
        var open = _db.Set<DossierRequest>().Where(r => r.LenderId == lenderId && r.State == RequestState.Sent);
        return (await open.CountAsync(cancellationToken), await open.CountAsync(r => r.DueOn < today && r.StoppedAt == null, cancellationToken),
            await open.MinAsync(r => (DateOnly?)r.DueOn, cancellationToken));
    }

    private IQueryable<DossierRequest> Query(Guid lenderId, InboxFilter filter, string tab)
    {
        var query = _db.Set<DossierRequest>().AsNoTracking().Where(r => r.LenderId == lenderId);
        query = tab switch
        {
            "answered" => query.Where(r => r.State == RequestState.NeedMore || r.State == RequestState.Interested || r.State == RequestState.Declined),
            "ended" => query.Where(r => r.State == RequestState.Picked || r.State == RequestState.Dropped),
            _ => query.Where(r => r.State == RequestState.Sent),
        };
        if (filter.Product is { } product)
        {
            query = query.Where(r => r.ProductId == product);
        }

        if (_labels.Districts.FirstOrDefault(d => d.Code == filter.District) is { Code: var code })
        {
            var there = _db.Set<Dossier>().Where(d => d.District == code);
            query = query.Where(r => there.Any(d => d.Id == r.DossierId));
        }

        if (!string.IsNullOrEmpty(filter.Colleague))
        {
            var theirs = _db.Set<RequestNote>().Where(n => n.LenderId == lenderId && n.ColleagueId == filter.Colleague);
            query = query.Where(r => theirs.Any(n => n.Id == r.Id));
        }

        if (filter.Overdue && tab == "open")
        {
            var today = _clock.Today;
            query = query.Where(r => r.StoppedAt == null && r.DueOn < today);
        }

        return query;
    }

    private IQueryable<DossierRequest> Ordered(Guid lenderId, InboxFilter filter)
    {
        var query = Query(lenderId, filter, filter.Tab);
        return (filter.Tab == "open" ? query.OrderBy(r => r.DueOn).ThenBy(r => r.Id) : query.OrderByDescending(r => r.SentAt).ThenBy(r => r.Id)).Include(r => r.Answers);
    }

    private async Task<List<InboxRow>> RowsAsync(
        Guid lenderId, List<DossierRequest> requests, IReadOnlyList<Colleague> colleagues, CancellationToken cancellationToken)
    {
        var ids = requests.ConvertAll(r => r.DossierId);
        var dossiers = await _db.Set<Dossier>().AsNoTracking().Where(d => ids.Contains(d.Id))
            .Select(d => new { d.Id, d.PartyId, d.AmountBand, d.TermMonths, d.Purpose, d.District, d.IsDemo, d.Stage }).ToDictionaryAsync(d => d.Id, cancellationToken);
        var firms = await _sides.NamesAsync([.. requests.Where(r => r.IsOpen).Select(r => dossiers[r.DossierId].PartyId).Distinct()], cancellationToken);
        var products = await _products.FindAsync([.. requests.Select(r => r.ProductId).OfType<Guid>().Distinct()], cancellationToken);
        var notes = await _notes.FindAsync(lenderId, requests.ConvertAll(r => r.Id), cancellationToken);
        var ends = await _course.EndsAsync([.. requests.Where(r => r.State == RequestState.Dropped).Select(r => r.Id)], cancellationToken);
        var names = colleagues.ToDictionary(c => c.Id, c => c.Name, StringComparer.Ordinal);
        var today = _clock.Today;
        return requests.ConvertAll(r =>
        {
            var dossier = dossiers[r.DossierId];
            var note = notes.GetValueOrDefault(r.Id);
            return new InboxRow(
                r.Id, dossier.AmountBand, dossier.TermMonths ?? 0, dossier.Purpose ?? FundPurpose.Other, dossier.District ?? "",
                r.ProductId is { } id ? products.GetValueOrDefault(id)?.Name : null, r.State, r.SentAt, r.DueOn, r.IsOverdue(today), r.IsOpen, dossier.IsDemo,
                r is { IsOpen: true, StoppedAt: null } ? firms.GetValueOrDefault(dossier.PartyId) : null, r.Current, r.DueOn.DayNumber - today.DayNumber, _answerClock.WorkingDaysUntil(r.DueOn),
                ends.TryGetValue(r.Id, out var end) ? DossierCourse.StageOf(end.Kind) : dossier.Stage,
                note?.ColleagueId is { } colleague ? names.GetValueOrDefault(colleague) : null, note?.Text is not null);
        });
    }
}
