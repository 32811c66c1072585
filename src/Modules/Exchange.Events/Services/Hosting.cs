using System.Text;
using Exchange.Events.Domain;
using Exchange.Events.ViewModels;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Exchange.Users.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Exchange.Events.Services;

/// <summary>An event as those who run it see it.</summary>
internal sealed class Hosting
{
    private const int PageSize = 50;
    private const int MaxLines = 10_000;

    private readonly AppDbContext _db;
    private readonly HostAccess _hosts;
    private readonly EventLists _lists;
    private readonly SiteClock _clock;
    private readonly IStringLocalizer<Hosting> S;

    public Hosting(AppDbContext db, HostAccess hosts, EventLists lists, SiteClock clock, IStringLocalizer<Hosting> localizer)
    {
        _db = db;
        _hosts = hosts;
        _lists = lists;
        _clock = clock;
        S = localizer;
    }

    /// <summary>Null when there is no such event, or the reader does not run it.</summary>
    public async Task<HostHead?> HeadAsync(Guid eventId, CancellationToken cancellationToken)
    {
        if (await _hosts.FindAsync(eventId, cancellationToken) is not { } found)
        {
            return null;
        }

        var row = await _lists.FindAsync(eventId, cancellationToken);
        var counts = await _db.Set<SignUp>().Where(s => s.EventId == eventId).GroupBy(s => s.State)
            .Select(g => new { g.Key, Count = g.Count(), Came = g.Count(s => s.CheckedInAt != null) }).ToListAsync(cancellationToken);
        int Of(SignUpState state) => counts.FirstOrDefault(c => c.Key == state)?.Count ?? 0;
        return new HostHead(
            found.Event, found.Host, row?.Title ?? found.Event.Title, row?.Url, Of(SignUpState.Confirmed), Of(SignUpState.Waiting), Of(SignUpState.Withdrawn),
            counts.Sum(c => c.Came), found.Event.EndsAt < _clock.Now, CheckIns.IsOpen(found.Event, _clock.Now));
    }

    public async Task<PeoplePage?> PeopleAsync(Guid eventId, string? show, string? query, int page, CancellationToken cancellationToken)
    {
        if (await HeadAsync(eventId, cancellationToken) is not { } head)
        {
            return null;
        }

        var number = PageNumber.Of(page);
        var people = _db.Set<SignUp>().AsNoTracking().Where(s => s.EventId == eventId);
        people = show switch
        {
            "waiting" => people.Where(s => s.State == SignUpState.Waiting),
            "came" => people.Where(s => s.CheckedInAt != null),
            "missing" => people.Where(s => s.State == SignUpState.Confirmed && s.CheckedInAt == null),
            "withdrawn" => people.Where(s => s.State == SignUpState.Withdrawn),
            _ => people.Where(s => s.State != SignUpState.Withdrawn),
        };
        var asked = (query ?? "").Trim();
        asked = asked.Length > SignUp.NameLength ? asked[..SignUp.NameLength] : asked;
        if (asked.Length > 0)
        {
            people = people.Where(s => s.Name.Contains(asked) || (s.Organisation != null && s.Organisation.Contains(asked)));
        }

        var total = await people.CountAsync(cancellationToken);
        var rows = await people.OrderBy(s => s.SignedUpAt).ThenBy(s => s.Id).Skip((number - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        return new PeoplePage(head, show, asked, new Page<PersonRow>(rows.ConvertAll(s => Row(s, head.Host)), total, number, PageSize));
    }

    /// <summary>The last who came in, for the check-in screen.</summary>
    public async Task<CheckInPage?> CheckInPageAsync(Guid eventId, CancellationToken cancellationToken)
    {
        if (await HeadAsync(eventId, cancellationToken) is not { } head)
        {
            return null;
        }

        var last = await _db.Set<SignUp>().AsNoTracking().Where(s => s.EventId == eventId && s.CheckedInAt != null).OrderByDescending(s => s.CheckedInAt).ThenBy(s => s.Id).Take(5).ToListAsync(cancellationToken);
        return new CheckInPage(head, last.ConvertAll(s => Row(s, head.Host)));
    }

    /// <summary>The attendance report as a file that a spreadsheet opens.</summary>
    public async Task<string?> WriteAttendanceAsync(Guid eventId, CancellationToken cancellationToken)
    {
        if (await HeadAsync(eventId, cancellationToken) is not { } head)
        {
            return null;
        }

        var text = new StringBuilder(CsvLine.Of(S["Name"], S["Organisation"], S["Phone"], S["E-mail"], S["State"], S["Signed up"], S["Checked in"], S["Result"]));
        var people = await _db.Set<SignUp>().AsNoTracking().Where(s => s.EventId == eventId).OrderBy(s => s.SignedUpAt).ThenBy(s => s.Id).Take(MaxLines).ToListAsync(cancellationToken);
        foreach (var row in people.ConvertAll(s => Row(s, head.Host)))
        {
            var result = row.CheckedInAt is not null ? S["Came"].Value : row.State == SignUpState.Confirmed && head.IsOver ? S["Did not come"].Value : "";
            text.Append(CsvLine.Of(
                row.Name, row.Organisation, row.Phone, row.Email, S[EventTexts.Of(row.State)], LocalTime.Plain(row.SignedUpAt), row.CheckedInAt is { } at ? LocalTime.Plain(at) : "", result));
        }

        return text.ToString();
    }

    /// <summary>For the operator: all events, the next first, then those that are over, the last first.</summary>
    public async Task<Page<HostedRow>> ListAllAsync(int page, CancellationToken cancellationToken) =>
        await ListAsync(_db.Set<HouseEvent>().AsNoTracking(), page, cancellationToken);

    public async Task<IReadOnlyList<HostedRow>> ListOfPartyAsync(Guid partyId, CancellationToken cancellationToken) =>
        (await ListAsync(_db.Set<HouseEvent>().AsNoTracking().Where(e => e.OrganiserPartyId == partyId), 1, cancellationToken)).Items;

    private async Task<Page<HostedRow>> ListAsync(IQueryable<HouseEvent> events, int page, CancellationToken cancellationToken)
    {
        var number = PageNumber.Of(page);
        var now = _clock.Now;
        var total = await events.CountAsync(cancellationToken);
        var rows = await events.OrderBy(e => e.EndsAt >= now ? 0 : 1).ThenBy(e => e.EndsAt >= now ? (DateTimeOffset?)e.StartsAt : null).ThenByDescending(e => e.StartsAt).ThenBy(e => e.Id)
            .Skip((number - 1) * EventLists.PageSize).Take(EventLists.PageSize)
            .Select(e => new
            {
                Event = e,
                Taken = _db.Set<SignUp>().Count(s => s.EventId == e.Id && s.State == SignUpState.Confirmed),
                Waiting = _db.Set<SignUp>().Count(s => s.EventId == e.Id && s.State == SignUpState.Waiting),
                Came = _db.Set<SignUp>().Count(s => s.EventId == e.Id && s.CheckedInAt != null),
            }).ToListAsync(cancellationToken);
        var titles = await _lists.TitlesAsync([.. rows.Select(r => r.Event.Id)], cancellationToken);
        return new Page<HostedRow>(
            rows.ConvertAll(r => new HostedRow(
                r.Event.Id, titles.GetValueOrDefault(r.Event.Id) ?? r.Event.Title, r.Event.Kind, r.Event.StartsAt, r.Event.EndsAt, r.Event.Capacity, r.Taken, r.Waiting, r.Came, r.Event.IsPublished,
                r.Event.IsCancelled, r.Event.EndsAt < now, r.Event.IsDemo)),
            total, number, EventLists.PageSize);
    }

    private static PersonRow Row(SignUp signUp, Host host)
    {
        var open = host.MayRead(signUp);
        return new PersonRow(
            signUp.Id, signUp.Name, signUp.Organisation,
            signUp.Phone is { } phone ? open ? phone : Masking.Phone(phone) : null, signUp.Email is { } email ? open ? email : Masking.Email(email) : null,
            signUp.State, signUp.SignedUpAt, signUp.CheckedInAt, signUp.IsDemo);
    }
}
