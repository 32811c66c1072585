using Exchange.Experts.Domain;
using Exchange.Experts.Security;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Exchange.Statistics.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Exchange.Experts.Services;

/// <summary>Consultations in figures.</summary>
internal sealed class ExpertFigures : IFigureSource
{
    private const string Waiting = "waiting";
    private const string Overdue = "overdue";
    private const string Answered = "answered";
    private const string Closed = "closed";

    private readonly AppDbContext _db;
    private readonly SiteClock _clock;
    private readonly IStringLocalizer<ExpertFigures> S;

    public ExpertFigures(AppDbContext db, SiteClock clock, IStringLocalizer<ExpertFigures> localizer)
    {
        _db = db;
        _clock = clock;
        S = localizer;
    }

    public string Position => "6";

    public string Caption => S["Consultations"];

    public IReadOnlyList<Figure> Figures =>
    [
        new Figure
        {
            Code = "consultations.state",
            Title = S["Consultations by state"],
            Rule = S["Counted are all consultations. Overdue is what waits for an answer after the last day of its service time."],
            Count = CountStatesAsync,
            Rows = ListOfStateAsync,
            RowPermission = ExpertPermissions.ManageConsultationsName,
        },
        new Figure
        {
            Code = "consultations.response",
            Title = S["Time to the first answer of an expert, by field"],
            Rule = S["The median time from the question to the first answer, in full hours, over the answered questions that were asked in the last 365 days. Fewer than five answers give no figure."],
            Unit = FigureUnit.Hours,
            Count = CountResponsesAsync,
            Rows = ListResponsesAsync,
            RowPermission = ExpertPermissions.ManageConsultationsName,
        },
    ];

    private async Task<IReadOnlyList<FigureGroup>> CountStatesAsync(CancellationToken cancellationToken)
    {
        var today = _clock.Today;
        var counts = (await _db.Set<ConsultationTicket>().GroupBy(t => new { t.State, IsLate = t.DueOn < today })
            .Select(g => new { g.Key.State, g.Key.IsLate, Count = g.Count(), Demo = g.Count(t => t.IsDemo) }).ToListAsync(cancellationToken))
            .ToLookup(g => g.State switch
            {
                TicketState.Answered => Answered,
                TicketState.Closed => Closed,
                _ => g.IsLate ? Overdue : Waiting,
            });
        return [Of(Waiting, S["Waiting, in time"]), Of(Overdue, S["Overdue"]), Of(Answered, S["Answered"]), Of(Closed, S["Closed"])];

        FigureGroup Of(string key, string label) =>
            new(key, label, counts[key].Sum(g => g.Count)) { Demo = counts[key].Sum(g => g.Demo), IsHeadline = key == Overdue };
    }

    private async Task<Page<FigureRow>> ListOfStateAsync(string group, int page, CancellationToken cancellationToken)
    {
        var today = _clock.Today;
        var all = _db.Set<ConsultationTicket>();
        var open = all.Where(t => t.State == TicketState.Open || t.State == TicketState.Assigned);
        var tickets = group switch
        {
            Waiting => open.Where(t => t.DueOn >= today),
            Overdue => open.Where(t => t.DueOn < today),
            Answered => all.Where(t => t.State == TicketState.Answered),
            Closed => all.Where(t => t.State == TicketState.Closed),
            _ => all.Where(_ => false),
        };
        return await FigureRows.PageAsync(
            tickets.OrderBy(t => t.Number).Select(t => new { t.Number, t.Field, t.DueOn }), page,
            t => new FigureRow(t.Number, S["{0}, due on {1}", S[ExpertTexts.Of(t.Field)].Value, DisplayText.Date(t.DueOn)], null, $"/Admin/Consultations/{t.Number}"),
            cancellationToken);
    }

    private async Task<IReadOnlyList<FigureGroup>> CountResponsesAsync(CancellationToken cancellationToken)
    {
        // No database has a median: two instants a question are read, of one year.
        var answers = (await Answers().Select(t => new { t.Field, t.IsDemo, t.AskedAt, t.AnsweredAt }).ToListAsync(cancellationToken)).ToLookup(t => t.Field);
        return
        [
            .. Enum.GetValues<ExpertField>().Select(field => new FigureGroup(
                NameOf(field), S[ExpertTexts.Of(field)],
                answers[field].Count() < SmallGroups.Minimum ? null : Median.Hours(answers[field].Select(t => t.AnsweredAt - t.AskedAt)))
            {
                Sample = answers[field].Count(),
                Demo = answers[field].Count(t => t.IsDemo),
            }),
        ];
    }

    private async Task<Page<FigureRow>> ListResponsesAsync(string group, int page, CancellationToken cancellationToken) =>
        Enum.GetValues<ExpertField>().Cast<ExpertField?>().FirstOrDefault(f => NameOf(f!.Value) == group) is not { } field
            ? FigureRows.None
            : await FigureRows.PageAsync(
                Answers().Where(t => t.Field == field).OrderBy(t => t.Number), page,
                t => new FigureRow(
                    t.Number, S["{0} hours", Median.Hours([t.AnsweredAt - t.AskedAt])!], SiteClock.ToDate(t.AskedAt), $"/Admin/Consultations/{t.Number}"),
                cancellationToken);

    private IQueryable<AnsweredTicket> Answers()
    {
        var since = _clock.Now.AddDays(-365);
        return _db.Set<ConsultationTicket>().Where(t => t.AskedAt > since && t.Entries.Any(e => e.IsAnswer)).Select(t => new AnsweredTicket
        {
            Number = t.Number, Field = t.Field, IsDemo = t.IsDemo, AskedAt = t.AskedAt, AnsweredAt = t.Entries.Where(e => e.IsAnswer).Min(e => e.At),
        });
    }

    private static string NameOf(ExpertField field) => field.ToString().ToLowerInvariant();

    private sealed class AnsweredTicket
    {
        public string Number { get; init; } = "";

        public ExpertField Field { get; init; }

        public bool IsDemo { get; init; }

        public DateTimeOffset AskedAt { get; init; }

        public DateTimeOffset AnsweredAt { get; init; }
    }
}
