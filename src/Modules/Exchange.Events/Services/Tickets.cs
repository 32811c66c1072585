using Exchange.Events.Domain;
using Exchange.Events.ViewModels;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Exchange.Notifications.Contracts;
using Microsoft.EntityFrameworkCore;
using QRCoder;

namespace Exchange.Events.Services;

/// <summary>What a person has signed up for.</summary>
internal sealed class Tickets
{
    private readonly AppDbContext _db;
    private readonly EventLists _lists;
    private readonly ISiteAddress _address;
    private readonly SiteClock _clock;

    public Tickets(AppDbContext db, EventLists lists, ISiteAddress address, SiteClock clock)
    {
        _db = db;
        _lists = lists;
        _address = address;
        _clock = clock;
    }

    /// <summary>Those to come first, the next one at the top; then those that are over, the last one first.</summary>
    public async Task<Page<TicketRow>> ListAsync(string userId, int page, CancellationToken cancellationToken)
    {
        var number = PageNumber.Of(page);
        var now = _clock.Now;
        var mine = _db.Set<SignUp>().AsNoTracking().Where(s => s.UserId == userId).Join(_db.Set<HouseEvent>(), s => s.EventId, e => e.Id, (s, e) => new { SignUp = s, Event = e });
        var total = await mine.CountAsync(cancellationToken);
        var rows = await mine.OrderBy(x => x.Event.EndsAt >= now ? 0 : 1)
            .ThenBy(x => x.Event.EndsAt >= now ? (DateTimeOffset?)x.Event.StartsAt : null).ThenByDescending(x => x.Event.StartsAt).ThenBy(x => x.SignUp.Id)
            .Skip((number - 1) * EventLists.PageSize).Take(EventLists.PageSize).ToListAsync(cancellationToken);
        var titles = await _lists.TitlesAsync([.. rows.Select(r => r.Event.Id)], cancellationToken);
        return new Page<TicketRow>(
            rows.ConvertAll(r => new TicketRow(r.SignUp.Id, titles.GetValueOrDefault(r.Event.Id) ?? r.Event.Title, r.Event.StartsAt, r.Event.EndsAt, r.SignUp.State, r.SignUp.CheckedInAt is not null, r.Event.IsCancelled, r.Event.IsDemo)),
            total, number, EventLists.PageSize);
    }

    /// <summary>Null when the person has no such ticket.</summary>
    public async Task<TicketPage?> FindAsync(Guid id, string userId, CancellationToken cancellationToken)
    {
        if (await _db.Set<SignUp>().AsNoTracking().FirstOrDefaultAsync(s => s.Id == id && s.UserId == userId, cancellationToken) is not { } signUp)
        {
            return null;
        }

        var held = await _db.Set<HouseEvent>().AsNoTracking().FirstAsync(e => e.Id == signUp.EventId, cancellationToken);
        var row = await _lists.FindAsync(held.Id, cancellationToken);
        var position = signUp.State == SignUpState.Waiting
            ? 1 + await _db.Set<SignUp>().CountAsync(s => s.EventId == held.Id && s.State == SignUpState.Waiting && s.SignedUpAt < signUp.SignedUpAt, cancellationToken)
            : 0;
        return new TicketPage(
            signUp, held, row?.Title ?? held.Title, row?.Url, row?.Place, row?.Organiser, position,
            signUp.State == SignUpState.Confirmed ? held.Link : null, signUp.IsActive && signUp.CheckedInAt is null && held.TakesWithdrawals(_clock.Now));
    }

    /// <summary>The QR code as a drawing; null when the ticket lets nobody in.</summary>
    public async Task<string?> DrawAsync(Guid id, string userId, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, userId, cancellationToken) is not { SignUp.State: SignUpState.Confirmed } ticket)
        {
            return null;
        }

        var path = "/check-in/" + TicketToken.Write(ticket.SignUp.Id, ticket.Event.TicketKey);
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(_address.Absolute(path) ?? path, QRCodeGenerator.ECCLevel.M);
        using var picture = new SvgQRCode(data);
        return picture.GetGraphic(8);
    }
}
