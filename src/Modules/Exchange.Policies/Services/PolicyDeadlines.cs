using Exchange.Framework.Data;
using Exchange.Framework.Time;
using Exchange.Notifications.Contracts;
using Exchange.Policies.Domain;
using Exchange.Policies.ViewModels;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Policies.Services;

/// <summary>Until when one can apply or comment, as a list and as a calendar to subscribe to.</summary>
internal sealed class PolicyDeadlines
{
    private const int MaxEntries = 500;

    private readonly AppDbContext _db;
    private readonly ISiteAddress _address;
    private readonly SiteClock _clock;

    public PolicyDeadlines(AppDbContext db, ISiteAddress address, SiteClock clock)
    {
        _db = db;
        _address = address;
        _clock = clock;
    }

    /// <summary>What is not over, the nearest first.</summary>
    public async Task<IReadOnlyList<DeadlineEntry>> ListAsync(CancellationToken cancellationToken)
    {
        var today = _clock.Today;
        var records = await _db.Set<PolicyRecord>().AsNoTracking().Where(r => r.ApplyUntil >= today || r.CommentUntil >= today)
            .OrderBy(r => r.ApplyUntil ?? r.CommentUntil).ThenBy(r => r.Id).Take(MaxEntries).ToListAsync(cancellationToken);
        return [.. records.SelectMany(r => new[] { (Until: r.ApplyUntil, IsComment: false), (Until: r.CommentUntil, IsComment: true) }
            .Where(entry => entry.Until >= today)
            .Select(entry => new DeadlineEntry(r.Id, r.Title, r.Url, r.Culture, entry.Until!.Value, r.IssuingBody, entry.IsComment))).OrderBy(entry => entry.Until)];
    }

    public async Task<string> WriteCalendarAsync(Func<DeadlineEntry, string> caption, CancellationToken cancellationToken)
    {
        var calendar = new Calendar { ProductId = "-//Panzhihua V-Ti Patent Technology Trading Center//Policies//EN" };
        foreach (var entry in await ListAsync(cancellationToken))
        {
            calendar.Events.Add(new CalendarEvent
            {
                Uid = $"{entry.Id:N}{(entry.IsComment ? "-comment" : "")}@policies",
                DtStamp = new CalDateTime(_clock.Now.UtcDateTime, "UTC"),
                Start = new CalDateTime(entry.Until),
                Summary = caption(entry),
                Description = entry.IssuingBody,
                Url = _address.Absolute(entry.Url) is { } url ? new Uri(url) : null,
            });
        }

        return new CalendarSerializer().SerializeToString(calendar)!;
    }
}
