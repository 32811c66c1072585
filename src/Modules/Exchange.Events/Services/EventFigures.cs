using Exchange.Events.Domain;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Exchange.Statistics.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Exchange.Events.Services;

/// <summary>Campaigns, events and matchmaking in figures (plan 3.3.7, 3.5, 4.1).</summary>
internal sealed class EventFigures : IFigureSource
{
    private const string NoCampaign = "none";

    private readonly AppDbContext _db;
    private readonly EventLists _lists;
    private readonly SiteClock _clock;
    private readonly IStringLocalizer<EventFigures> S;

    public EventFigures(AppDbContext db, EventLists lists, SiteClock clock, IStringLocalizer<EventFigures> localizer)
    {
        _db = db;
        _lists = lists;
        _clock = clock;
        S = localizer;
    }

    public string Position => "6";

    public string Caption => S["Events"];

    public IReadOnlyList<Figure> Figures =>
    [
        new Figure
        {
            Code = "events.held",
            Title = S["Events held, by kind"],
            Rule = S["Counted are published events that are over and were not cancelled."],
            Count = CountHeldAsync,
            Rows = ListHeldAsync,
            RowPermission = EventPermissions.ManageEventsName,
        },
        new Figure
        {
            Code = "events.attendance",
            Title = S["People who came, by campaign"],
            Rule = S["Counted are check-ins: who came to two events counts twice."],
            Count = CountAttendanceAsync,
            Rows = ListAttendanceAsync,
            RowPermission = EventPermissions.ManageEventsName,
        },
        new Figure
        {
            Code = "events.meetings",
            Title = S["Meetings of matchmaking, by outcome"],
            Rule = S["Counted are planned meetings of a firm with a financier; without an outcome until one of the two or the organiser has told it."],
            Count = CountMeetingsAsync,
            Rows = ListMeetingsAsync,
            RowPermission = EventPermissions.ManageEventsName,
        },
    ];

    private IQueryable<HouseEvent> Held()
    {
        var now = _clock.Now;
        return _db.Set<HouseEvent>().AsNoTracking().Where(e => e.IsPublished && e.CancelledAt == null && e.EndsAt < now);
    }

    private async Task<IReadOnlyList<FigureGroup>> CountHeldAsync(CancellationToken cancellationToken)
    {
        var counts = await Held().GroupBy(e => e.Kind).Select(g => new { g.Key, Count = g.Count(), Demo = g.Count(e => e.IsDemo) }).ToDictionaryAsync(g => g.Key, cancellationToken);
        return
        [
            .. Enum.GetValues<EventKind>().Select(kind => new FigureGroup(kind.ToString(), S[EventTexts.Of(kind)], counts.GetValueOrDefault(kind)?.Count ?? 0)
            {
                Demo = counts.GetValueOrDefault(kind)?.Demo ?? 0,
            }),
        ];
    }

    private Task<Page<FigureRow>> ListHeldAsync(string key, int page, CancellationToken cancellationToken) => Enum.TryParse<EventKind>(key, out var kind)
        ? FigureRows.PageAsync(
            Held().Where(e => e.Kind == kind).OrderByDescending(e => e.StartsAt).ThenBy(e => e.Id), page,
            e => new FigureRow(e.Title, null, SiteClock.ToDate(e.StartsAt), $"/desk/events/hosting/{e.Id:N}"), cancellationToken)
        : Task.FromResult(FigureRows.None);

    private IQueryable<CameIn> CheckIns() =>
        from signUp in _db.Set<SignUp>().AsNoTracking()
        where signUp.CheckedInAt != null
        join held in _db.Set<HouseEvent>() on signUp.EventId equals held.Id
        select new CameIn { Id = signUp.Id, At = signUp.CheckedInAt!.Value, EventId = held.Id, Title = held.Title, CampaignSet = held.CampaignSet, IsDemo = held.IsDemo };

    private async Task<IReadOnlyList<FigureGroup>> CountAttendanceAsync(CancellationToken cancellationToken)
    {
        var counts = await CheckIns().GroupBy(c => c.CampaignSet).Select(g => new { g.Key, Count = g.Count(), Demo = g.Count(c => c.IsDemo) }).ToListAsync(cancellationToken);
        var campaigns = await _lists.CampaignsAsync(cancellationToken);
        List<FigureGroup> groups = [.. campaigns.Select(c => Of(c.Set, c.Title))];

        // Those of campaigns that are not public any more keep their place.
        groups.AddRange(counts.Select(c => c.Key).OfType<string>().Where(set => groups.TrueForAll(g => g.Key != set)).Order(StringComparer.Ordinal).Select(set => Of(set, set)));
        var none = counts.Find(c => c.Key is null);
        groups.Add(new FigureGroup(NoCampaign, S["Without a campaign"], none?.Count ?? 0) { Demo = none?.Demo ?? 0 });
        return groups;

        FigureGroup Of(string set, string label)
        {
            var count = counts.Find(c => c.Key == set);
            return new FigureGroup(set, label, count?.Count ?? 0) { Demo = count?.Demo ?? 0 };
        }
    }

    // Rows name the event, never the person.
    private Task<Page<FigureRow>> ListAttendanceAsync(string key, int page, CancellationToken cancellationToken)
    {
        var set = key == NoCampaign ? null : key;
        return FigureRows.PageAsync(
            CheckIns().Where(c => c.CampaignSet == set).OrderByDescending(c => c.At).ThenBy(c => c.Id), page,
            c => new FigureRow(c.Title, null, SiteClock.ToDate(c.At), $"/desk/events/hosting/{c.EventId:N}"), cancellationToken);
    }

    private IQueryable<Met> Meetings() =>
        from meeting in _db.Set<MatchMeeting>().AsNoTracking()
        join held in _db.Set<HouseEvent>() on meeting.EventId equals held.Id
        select new Met { Id = meeting.Id, Outcome = meeting.Outcome, EventId = held.Id, Title = held.Title, StartsAt = held.StartsAt, IsDemo = held.IsDemo };

    private async Task<IReadOnlyList<FigureGroup>> CountMeetingsAsync(CancellationToken cancellationToken)
    {
        var counts = await Meetings().GroupBy(m => m.Outcome).Select(g => new { g.Key, Count = g.Count(), Demo = g.Count(m => m.IsDemo) }).ToListAsync(cancellationToken);
        FigureGroup Of(MeetingOutcome? outcome, string key, string label)
        {
            var count = counts.Find(c => c.Key == outcome);
            return new FigureGroup(key, label, count?.Count ?? 0) { Demo = count?.Demo ?? 0 };
        }

        return [.. Enum.GetValues<MeetingOutcome>().Select(o => Of(o, o.ToString(), S[EventTexts.Of(o)])), Of(null, NoCampaign, S["Not told yet"])];
    }

    private Task<Page<FigureRow>> ListMeetingsAsync(string key, int page, CancellationToken cancellationToken)
    {
        MeetingOutcome? outcome = Enum.TryParse<MeetingOutcome>(key, out var named) ? named : null;
        return FigureRows.PageAsync(
            Meetings().Where(m => m.Outcome == outcome).OrderByDescending(m => m.StartsAt).ThenBy(m => m.Id), page,
            m => new FigureRow(m.Title, null, SiteClock.ToDate(m.StartsAt), $"/desk/events/hosting/{m.EventId:N}/matchmaking"), cancellationToken);
    }

    private sealed class CameIn
    {
        public Guid Id { get; init; }

        public DateTimeOffset At { get; init; }

        public Guid EventId { get; init; }

        public required string Title { get; init; }

        public string? CampaignSet { get; init; }

        public bool IsDemo { get; init; }
    }

    private sealed class Met
    {
        public Guid Id { get; init; }

        public MeetingOutcome? Outcome { get; init; }

        public Guid EventId { get; init; }

        public required string Title { get; init; }

        public DateTimeOffset StartsAt { get; init; }

        public bool IsDemo { get; init; }
    }
}
