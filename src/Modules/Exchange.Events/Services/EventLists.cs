using System.Globalization;
using Exchange.Content.Contracts;
using Exchange.Events.Domain;
using Exchange.Events.ViewModels;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Events.Services;

/// <summary>Published events and campaigns as readers see them; of translations the one in the reader's language.</summary>
internal sealed class EventLists
{
    public const int PageSize = 20;
    public const int FirstYear = 2000;
    public const int LastYear = 2100;

    private const int MaxInYear = 500;
    private const int MaxInCalendar = 1_000;

    private readonly AppDbContext _db;
    private readonly IContentTopics _topics;
    private readonly SiteClock _clock;

    public EventLists(AppDbContext db, IContentTopics topics, SiteClock clock)
    {
        _db = db;
        _topics = topics;
        _clock = clock;
    }

    /// <summary>Those to come with the next first, or those that are over with the newest first.</summary>
    public async Task<EventListPage> ListAsync(EventFilter filter, CancellationToken cancellationToken)
    {
        var now = _clock.Now;
        var number = PageNumber.Of(filter.Page);
        var found = Narrow(Rows(), filter);
        found = filter.Past ? found.Where(r => r.Event.EndsAt < now) : found.Where(r => r.Event.EndsAt >= now);
        var total = await found.CountAsync(cancellationToken);
        var ordered = filter.Past
            ? found.OrderByDescending(r => r.Event.StartsAt).ThenBy(r => r.Event.Id)
            : found.OrderBy(r => r.Event.StartsAt).ThenBy(r => r.Event.Id);
        var campaigns = await CampaignsAsync(cancellationToken);
        var rows = await ReadAsync(ordered.Skip((number - 1) * PageSize).Take(PageSize), campaigns, cancellationToken);
        return new EventListPage(filter, new Page<EventRow>(rows, total, number, PageSize), campaigns, _topics.All);
    }

    /// <summary>The asked year or this one; null for a year of which there is no calendar.</summary>
    public async Task<YearPage?> YearAsync(int? asked, CancellationToken cancellationToken)
    {
        var today = _clock.Today;
        var year = asked ?? today.Year;
        if (year is < FirstYear or > LastYear)
        {
            return null;
        }

        var (from, to) = (LocalTime.At(new DateOnly(year, 1, 1), 0), LocalTime.At(new DateOnly(year + 1, 1, 1), 0));
        var campaigns = await CampaignsAsync(cancellationToken);
        var rows = await ReadAsync(
            Rows().Where(r => r.Event.StartsAt >= from && r.Event.StartsAt < to).OrderBy(r => r.Event.StartsAt).ThenBy(r => r.Event.Id).Take(MaxInYear), campaigns, cancellationToken);
        var months = Enumerable.Range(1, 12).Select(month => new MonthRow(
            month,
            [.. campaigns.Where(c => c.Period is { } period && Touches(period.In(year), year, month))],
            [.. rows.Where(r => SiteClock.ToLocal(r.StartsAt).Month == month)])).ToList();
        return new YearPage(year, today, [.. campaigns.OrderBy(c => c.Period?.From.Code ?? 9999).ThenBy(c => c.Title, StringComparer.Ordinal)], months);

        static bool Touches((DateOnly From, DateOnly To) period, int year, int month) =>
            period.From <= new DateOnly(year, month, DateTime.DaysInMonth(year, month)) && period.To >= new DateOnly(year, month, 1);
    }

    /// <summary>The next ones, none that is cancelled.</summary>
    public async Task<IReadOnlyList<EventRow>> NextAsync(int count, CancellationToken cancellationToken)
    {
        var now = _clock.Now;
        return await ReadAsync(
            Rows().Where(r => r.Event.EndsAt >= now && r.Event.CancelledAt == null).OrderBy(r => r.Event.StartsAt).ThenBy(r => r.Event.Id).Take(count), [], cancellationToken);
    }

    /// <summary>For calendar files: those of the last quarter and all to come.</summary>
    public Task<IReadOnlyList<EventRow>> ForCalendarAsync(EventFilter filter, CancellationToken cancellationToken)
    {
        var since = _clock.Now.AddDays(-92);
        return ReadAsync(
            Narrow(Rows(), filter).Where(r => r.Event.EndsAt >= since).OrderBy(r => r.Event.StartsAt).ThenBy(r => r.Event.Id).Take(MaxInCalendar), [], cancellationToken);
    }

    public async Task<EventRow?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        (await ReadAsync(Rows().Where(r => r.Event.Id == id), [], cancellationToken)) is [var row] ? row : null;

    /// <summary>Events of a campaign, the next first, then those that are over, the last first.</summary>
    public async Task<IReadOnlyList<EventRow>> OfCampaignAsync(string set, int count, CancellationToken cancellationToken)
    {
        var now = _clock.Now;
        return await ReadAsync(
            Rows().Where(r => r.Event.CampaignSet == set).OrderBy(r => r.Event.EndsAt >= now ? 0 : 1)
                .ThenBy(r => r.Event.EndsAt >= now ? (DateTimeOffset?)r.Event.StartsAt : null).ThenByDescending(r => r.Event.StartsAt).ThenBy(r => r.Event.Id).Take(count),
            [], cancellationToken);
    }

    /// <summary>Titles in the reader's language; the main one where no text is public.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> TitlesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var culture = CultureInfo.CurrentUICulture.Name;
        var main = await _db.Set<HouseEvent>().AsNoTracking().Where(e => ids.Contains(e.Id)).Select(e => new { e.Id, e.Title }).ToDictionaryAsync(e => e.Id, e => e.Title, cancellationToken);
        var texts = await _db.Set<EventText>().AsNoTracking().Where(t => ids.Contains(t.EventId) && t.Culture == culture).Select(t => new { t.EventId, t.Title }).ToListAsync(cancellationToken);
        texts.ForEach(t => main[t.EventId] = t.Title);
        return main;
    }

    public async Task<IReadOnlyList<CampaignRow>> CampaignsAsync(CancellationToken cancellationToken)
    {
        var culture = CultureInfo.CurrentUICulture.Name;
        var rows = await _db.Set<Campaign>().AsNoTracking()
            .Where(c => c.Culture == culture || !_db.Set<Campaign>().Any(other => other.LocalizationSet == c.LocalizationSet && other.Culture == culture))
            .OrderBy(c => c.From).ThenBy(c => c.Id).Take(100).ToListAsync(cancellationToken);
        return rows.ConvertAll(c => new CampaignRow(c.LocalizationSet, c.ContentItemId, c.Title, c.Summary, c.Url, c.Culture, c.Kind, c.Period, c.Period?.Next(_clock.Today)));
    }

    private IQueryable<ListedEvent> Rows()
    {
        var culture = CultureInfo.CurrentUICulture.Name;
        return from text in _db.Set<EventText>().AsNoTracking()
               where text.Culture == culture || !_db.Set<EventText>().Any(other => other.EventId == text.EventId && other.Culture == culture)
               join held in _db.Set<HouseEvent>().AsNoTracking() on text.EventId equals held.Id
               select new ListedEvent { Event = held, Text = text };
    }

    private static IQueryable<ListedEvent> Narrow(IQueryable<ListedEvent> rows, EventFilter filter)
    {
        if (filter.ReadKind() is { } kind)
        {
            rows = rows.Where(r => r.Event.Kind == kind);
        }

        if (!string.IsNullOrEmpty(filter.Campaign))
        {
            rows = rows.Where(r => r.Event.CampaignSet == filter.Campaign);
        }

        if (!string.IsNullOrEmpty(filter.Topic))
        {
            var topic = "|" + filter.Topic + "|";
            rows = rows.Where(r => r.Text.Topics.Contains(topic));
        }

        return rows;
    }

    private async Task<IReadOnlyList<EventRow>> ReadAsync(IQueryable<ListedEvent> listed, IReadOnlyList<CampaignRow> campaigns, CancellationToken cancellationToken)
    {
        var now = _clock.Now;
        var rows = await listed.Select(r => new
        {
            r.Event,
            r.Text,
            Taken = _db.Set<SignUp>().Count(s => s.EventId == r.Event.Id && s.State == SignUpState.Confirmed),
            Waiting = _db.Set<SignUp>().Count(s => s.EventId == r.Event.Id && s.State == SignUpState.Waiting),
        }).ToListAsync(cancellationToken);
        return rows.ConvertAll(r => new EventRow(
            r.Event.Id, r.Text.Title, r.Text.Summary, r.Text.Url, r.Text.Culture, r.Event.Kind, r.Event.StartsAt, r.Event.EndsAt, r.Text.Place, r.Event.Link is not null,
            r.Text.Organiser, r.Event.IsOpenForSignUp(now), r.Event.Capacity, r.Taken, r.Waiting, r.Event.IsCancelled, r.Event.EndsAt < now, r.Event.IsDemo,
            campaigns.FirstOrDefault(c => c.Set == r.Event.CampaignSet)?.Title));
    }

    private sealed class ListedEvent
    {
        public required HouseEvent Event { get; init; }

        public required EventText Text { get; init; }
    }
}
