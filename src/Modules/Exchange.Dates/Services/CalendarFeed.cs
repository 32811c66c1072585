using System.Security.Cryptography;
using System.Text;
using Exchange.Dates.Domain;
using Exchange.Dates.ViewModels;
using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Security;
using Exchange.Framework.Time;
using Exchange.Notifications.Contracts;
using Exchange.Parties.Contracts;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Dates.Services;

/// <summary>Open deadlines as an iCalendar feed under a secret address, which its owner can renew or switch off.</summary>
internal sealed class CalendarFeed
{
    private readonly AppDbContext _db;
    private readonly SiteClock _clock;
    private readonly ICurrentUser _user;
    private readonly DeadlineQueries _deadlines;
    private readonly IPartyDirectory _parties;
    private readonly ISiteAddress _address;

    private readonly IAuditTrail _audit;

    public CalendarFeed(
        AppDbContext db, SiteClock clock, ICurrentUser user, DeadlineQueries deadlines, IPartyDirectory parties, ISiteAddress address, IAuditTrail audit)
    {
        _audit = audit;
        _db = db;
        _clock = clock;
        _user = user;
        _deadlines = deadlines;
        _parties = parties;
        _address = address;
    }

    public Task<bool> ExistsAsync(CancellationToken cancellationToken)
    {
        var oldest = _clock.Now - FeedToken.Lifetime;
        return _db.Set<FeedToken>().AnyAsync(t => t.UserId == _user.Id && t.CreatedAt > oldest, cancellationToken);
    }

    /// <summary>Makes a new address for the party's deadlines; an older one stops working.</summary>
    /// <returns>The address, which is shown once; without the host when the site does not know its own for certain.</returns>
    public async Task<string> RenewAsync(Guid partyId, CancellationToken cancellationToken)
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var token = await _db.Set<FeedToken>().FirstOrDefaultAsync(t => t.UserId == _user.Id, cancellationToken);
        if (token is null)
        {
            _db.Add(new FeedToken { UserId = _user.Id!, Hash = Hash(secret), PartyId = partyId, CreatedAt = _clock.Now });
        }
        else
        {
            token.Hash = Hash(secret);
            token.PartyId = partyId;
            token.CreatedAt = _clock.Now;
        }

        _audit.Record("calendar.address-made", nameof(FeedToken), _user.Id!, new { PartyId = partyId });
        await _db.SaveChangesAsync(cancellationToken);
        return _address.Absolute($"/calendar/{secret}.ics") ?? $"/calendar/{secret}.ics";
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await DropAsync(_user.Id!, cancellationToken);
        await _db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Joins the caller's unit of work, which saves it.</summary>
    public async Task DropAsync(string userId, CancellationToken cancellationToken)
    {
        if (await _db.Set<FeedToken>().FirstOrDefaultAsync(t => t.UserId == userId, cancellationToken) is { } token)
        {
            _db.Remove(token);
            _audit.Record("calendar.address-dropped", nameof(FeedToken), userId);
        }
    }

    /// <summary>Null when the address is unknown or too old, or its owner has left the party.</summary>
    public async Task<string?> WriteAsync(string secret, CancellationToken cancellationToken)
    {
        var hash = Hash(secret);
        var token = await _db.Set<FeedToken>().AsNoTracking().FirstOrDefaultAsync(t => t.Hash == hash, cancellationToken);
        if (token is null || token.CreatedAt <= _clock.Now - FeedToken.Lifetime || !(await _parties.GetMemberUserIdsAsync(token.PartyId, cancellationToken)).Contains(token.UserId))
        {
            return null;
        }

        var calendar = new Calendar { ProductId = "-//Panzhihua V-Ti Patent Technology Trading Center//Deadlines//EN" };
        foreach (var row in await _deadlines.ForFeedAsync(token.PartyId, cancellationToken))
        {
            calendar.Events.Add(ToEvent(row));
        }

        return new CalendarSerializer().SerializeToString(calendar);
    }

    private CalendarEvent ToEvent(DeadlineRow row) => new()
    {
        Uid = $"{row.Id:N}@deadlines",
        DtStamp = new CalDateTime(_clock.Now.UtcDateTime, "UTC"),
        Start = new CalDateTime(row.DueOn),
        Summary = row.Caption,
        Description = row.Basis,
        Url = _address.Absolute(row.Url) is { } url ? new Uri(url) : null,
    };

    private static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(secret)));
}
