using Exchange.Financing.Contracts;
using Exchange.Financing.Domain;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Exchange.Parties.Contracts;
using Exchange.Statistics.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Exchange.Financing.Services;

/// <summary>What lenders answer, and why they refuse.</summary>
internal sealed class AnswerFigures
{
    private const string Waiting = "waiting";
    private const string Overdue = "overdue";
    private const string InTime = "in-time";
    private const string Late = "late";
    private const string Unanswered = "unanswered";
    private const string Asking = "asking";
    private const string Stopped = "stopped";

    private readonly AppDbContext _db;
    private readonly SiteClock _clock;
    private readonly IPartyDirectory _parties;
    private readonly IStringLocalizer<AnswerFigures> S;

    public AnswerFigures(AppDbContext db, SiteClock clock, IPartyDirectory parties, IStringLocalizer<AnswerFigures> localizer)
    {
        _db = db;
        _clock = clock;
        _parties = parties;
        S = localizer;
    }

    public IReadOnlyList<Figure> Figures =>
    [
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
    ];

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

    private IQueryable<DossierRequest> Requests() => _db.Set<DossierRequest>().AsNoTracking();

    private static string NameOf(DeclineReason reason) => reason.ToString().ToLowerInvariant();

    private static string Url(string number) => $"/Admin/Financing/{number}";
}
