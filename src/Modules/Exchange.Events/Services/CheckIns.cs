using Exchange.Events.Domain;
using Exchange.Events.ViewModels;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Events.Services;

/// <summary>Lets people in: a ticket once. Callers have checked that who asks runs the event.</summary>
internal sealed class CheckIns
{
    private readonly AppDbContext _db;
    private readonly SiteClock _clock;

    public CheckIns(AppDbContext db, SiteClock clock)
    {
        _db = db;
        _clock = clock;
    }

    /// <summary>Whose ticket a scanned address is; null for one that was never given out.</summary>
    public async Task<(SignUp SignUp, HouseEvent Event)?> ReadAsync(string token, CancellationToken cancellationToken)
    {
        if (TicketToken.Read(token) is not { } id
            || await _db.Set<SignUp>().AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, cancellationToken) is not { } signUp)
        {
            return null;
        }

        var held = await _db.Set<HouseEvent>().AsNoTracking().FirstAsync(e => e.Id == signUp.EventId, cancellationToken);
        return TicketToken.IsGenuine(token, held.TicketKey) ? (signUp, held) : null;
    }

    /// <returns>Who has come in; null when there is no such event.</returns>
    public async Task<Result<CheckedIn>?> CheckInAsync(Guid eventId, string? typedCode, CancellationToken cancellationToken)
    {
        if (CheckInCode.Read(typedCode) is not { } code)
        {
            return Result<CheckedIn>.Fail("A code has eight letters and digits. Type it as it stands on the ticket.", "Code");
        }

        return await CheckInAsync(eventId, s => s.Code == code, cancellationToken);
    }

    /// <returns>Who has come in; null when there is no such event.</returns>
    public Task<Result<CheckedIn>?> CheckInAsync(Guid eventId, Guid signUpId, CancellationToken cancellationToken) =>
        CheckInAsync(eventId, s => s.Id == signUpId, cancellationToken);

    /// <summary>Takes back what was done by mistake.</summary>
    /// <returns>Null when there is no such event.</returns>
    public Task<Result?> TakeBackAsync(Guid eventId, Guid signUpId, CancellationToken cancellationToken) => _db.TakeTurnAsync<HouseEvent>(
        e => e.Id == eventId,
        async _ =>
        {
            if (await _db.Set<SignUp>().FirstOrDefaultAsync(s => s.EventId == eventId && s.Id == signUpId, cancellationToken) is not { } signUp)
            {
                return Result.Fail(Unknown);
            }

            signUp.TakeCheckInBack();
            return Result.Success;
        },
        cancellationToken);

    /// <summary>From the morning of the day, until a day after: lists are completed afterwards.</summary>
    public static bool IsOpen(HouseEvent held, DateTimeOffset now) => SiteClock.ToDate(held.StartsAt) <= SiteClock.ToDate(now) && now <= held.EndsAt.AddDays(1);

    private const string Unknown = "No ticket of this event has this code.";

    private async Task<Result<CheckedIn>?> CheckInAsync(Guid eventId, System.Linq.Expressions.Expression<Func<SignUp, bool>> which, CancellationToken cancellationToken)
    {
        CheckedIn? done = null;
        var result = await _db.TakeTurnAsync<HouseEvent>(
            e => e.Id == eventId,
            async held =>
            {
                var now = _clock.Now;
                if (held.IsCancelled)
                {
                    return Result.Fail("The event is cancelled.");
                }

                if (!IsOpen(held, now))
                {
                    return Result.Fail("People are checked in on the day of the event, until a day after its end.");
                }

                if (await _db.Set<SignUp>().Where(s => s.EventId == eventId).FirstOrDefaultAsync(which, cancellationToken) is not { } signUp)
                {
                    return Result.Fail(Unknown);
                }

                if (signUp.CheckedInAt is { } before)
                {
                    return Result.Fail("{0} was checked in already, at {1}.", null, signUp.Name, LocalTime.Hour(before));
                }

                done = new CheckedIn(signUp.Id, signUp.Name, signUp.Organisation);
                return signUp.CheckIn(now);
            },
            cancellationToken);
        return result is null ? null : result.Succeeded ? Result.Ok(done!) : Result<CheckedIn>.Fail(result.Error!, result.Field, [.. result.Arguments ?? []]);
    }
}
