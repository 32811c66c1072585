using Exchange.Events.Domain;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Exchange.Notifications.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Events.Services;

/// <summary>Commands on an event's places. Those on one event wait for each other, so that its capacity is never exceeded.</summary>
internal sealed class SignUps
{
    private static readonly TimeSpan _reminder = TimeSpan.FromHours(24);

    private readonly AppDbContext _db;
    private readonly INotifier _notifier;
    private readonly SiteClock _clock;

    public SignUps(AppDbContext db, INotifier notifier, SiteClock clock)
    {
        _db = db;
        _notifier = notifier;
        _clock = clock;
    }

    /// <summary>The key of a person's sign-up for an event; null when there is none, or it was withdrawn.</summary>
    public Task<Guid?> FindAsync(Guid eventId, string userId, CancellationToken cancellationToken) => _db.Set<SignUp>().AsNoTracking()
        .Where(s => s.EventId == eventId && s.UserId == userId && s.State != SignUpState.Withdrawn).Select(s => (Guid?)s.Id).FirstOrDefaultAsync(cancellationToken);

    /// <returns>The sign-up's key; null when there is no such event.</returns>
    public async Task<Result<Guid>?> EnterAsync(Guid eventId, string userId, Participant person, CancellationToken cancellationToken)
    {
        var id = Guid.Empty;
        var result = await _db.TakeTurnAsync<HouseEvent>(
            e => e.Id == eventId && e.IsPublished,
            async held =>
            {
                var now = _clock.Now;
                if (!held.IsOpenForSignUp(now))
                {
                    return Result.Fail("Sign-up for this event is closed.");
                }

                var signUp = await _db.Set<SignUp>().FirstOrDefaultAsync(s => s.EventId == eventId && s.UserId == userId, cancellationToken);
                if (signUp is { IsActive: true })
                {
                    return Result.Fail("You have signed up for this event already.");
                }

                if (signUp is null)
                {
                    signUp = new SignUp(eventId, userId, await NewCodeAsync(eventId, cancellationToken));
                    _db.Add(signUp);
                }

                var (taken, waiting) = await CountAsync(eventId, cancellationToken);
                signUp.Enter(person, WaitingList.HasPlace(taken, waiting, held.Capacity), now);
                if (held.StartsAt - now <= _reminder)
                {
                    // The confirmation does as well.
                    signUp.Remind(now);
                }

                id = signUp.Id;
                var subject = signUp.State == SignUpState.Confirmed
                    ? "You are signed up for {0}, which begins on {1}. Your ticket is on the page"
                    : "{0} is full. You are on the waiting list and hear from us when a place is free";
                await TellAsync(held, subject, [userId], Ticket(signUp), cancellationToken);
                return Result.Success;
            },
            cancellationToken);
        return result is null ? null : result.Succeeded ? Result.Ok(id) : Result<Guid>.Fail(result.Error!, result.Field, [.. result.Arguments ?? []]);
    }

    /// <summary>The place goes to whoever has waited longest.</summary>
    /// <returns>Null when the person has no such sign-up.</returns>
    public async Task<Result?> WithdrawAsync(Guid signUpId, string userId, CancellationToken cancellationToken)
    {
        var eventId = await _db.Set<SignUp>().Where(s => s.Id == signUpId && s.UserId == userId).Select(s => (Guid?)s.EventId).FirstOrDefaultAsync(cancellationToken);
        return eventId is not { } id ? null : await _db.TakeTurnAsync<HouseEvent>(
            e => e.Id == id,
            async held =>
            {
                var signUp = await _db.Set<SignUp>().FirstAsync(s => s.Id == signUpId, cancellationToken);
                if (!signUp.IsActive)
                {
                    return Result.Fail("You have withdrawn already.");
                }

                if (!held.TakesWithdrawals(_clock.Now) || signUp.CheckedInAt is not null)
                {
                    return Result.Fail("The event has begun, is over or is cancelled.");
                }

                signUp.Withdraw();
                await _db.SaveChangesAsync(cancellationToken);
                await MoveUpAsync(held, cancellationToken);
                return Result.Success;
            },
            cancellationToken);
    }

    /// <summary>Gives what has become free, such as by a larger capacity, to who waits.</summary>
    public Task PromoteAsync(string localizationSet, CancellationToken cancellationToken) => _db.TakeTurnAsync<HouseEvent>(
        e => e.LocalizationSet == localizationSet,
        async held =>
        {
            await MoveUpAsync(held, cancellationToken);
            return Result.Success;
        },
        cancellationToken);

    /// <returns>Null when there is no such event.</returns>
    public Task<Result?> CancelEventAsync(Guid eventId, string reason, CancellationToken cancellationToken) => _db.TakeTurnAsync<HouseEvent>(
        e => e.Id == eventId,
        async held =>
        {
            var result = held.Cancel(reason, _clock.Now);
            if (result.Succeeded)
            {
                var users = await _db.Set<SignUp>().Where(s => s.EventId == eventId && s.State != SignUpState.Withdrawn && s.UserId != null).Select(s => s.UserId!).ToListAsync(cancellationToken);
                await TellAsync(held, "{0} is cancelled: please read why", users, "/desk/events", cancellationToken);
            }

            return result;
        },
        cancellationToken);

    private async Task MoveUpAsync(HouseEvent held, CancellationToken cancellationToken)
    {
        if (held.IsCancelled || held.StartsAt <= _clock.Now)
        {
            return;
        }

        var (taken, waiting) = await CountAsync(held.Id, cancellationToken);
        var free = WaitingList.Free(taken, waiting, held.Capacity);
        var line = await _db.Set<SignUp>().Where(s => s.EventId == held.Id && s.State == SignUpState.Waiting).OrderBy(s => s.SignedUpAt).ThenBy(s => s.Id).Take(free).ToListAsync(cancellationToken);
        line.ForEach(signUp => signUp.MoveUp());
        await TellAsync(held, "You have a place in {0} now: it begins on {1}", [.. line.Select(s => s.UserId).OfType<string>()], "/desk/events", cancellationToken);
    }

    private async Task<(int Taken, int Waiting)> CountAsync(Guid eventId, CancellationToken cancellationToken)
    {
        var counts = await _db.Set<SignUp>().Where(s => s.EventId == eventId && s.State != SignUpState.Withdrawn).GroupBy(s => s.State)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        return (counts.GetValueOrDefault(SignUpState.Confirmed), counts.GetValueOrDefault(SignUpState.Waiting));
    }

    // One in a million million is taken already; then the next is not.
    private async Task<string> NewCodeAsync(Guid eventId, CancellationToken cancellationToken)
    {
        string code;
        do
        {
            code = CheckInCode.New();
        }
        while (await _db.Set<SignUp>().AnyAsync(s => s.EventId == eventId && s.Code == code, cancellationToken));

        return code;
    }

    private Task TellAsync(HouseEvent held, string subject, IReadOnlyCollection<string> userIds, string url, CancellationToken cancellationToken) =>
        _notifier.NotifyAsync(new Notification(EventKinds.Mine.Name, subject, [held.Title, LocalTime.Plain(held.StartsAt)], url), userIds, cancellationToken);

    private static string Ticket(SignUp signUp) => $"/desk/events/tickets/{signUp.Id:N}";
}
