using Exchange.Dates.Contracts;
using Exchange.Events.Domain;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Exchange.Notifications.Contracts;
using Exchange.Parties.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Events.Services;

/// <summary>Commands of matchmaking. Those on one event wait for each other: nobody is planned to two tables at once.</summary>
internal sealed class Matchmaking
{
    public const string FirmDeadline = "events.follow-up.firm";
    public const string FinancierDeadline = "events.follow-up.financier";

    private readonly AppDbContext _db;
    private readonly IPartyDirectory _parties;
    private readonly IPartyNames _names;
    private readonly IDeadlines _deadlines;
    private readonly INotifier _notifier;
    private readonly SiteClock _clock;

    public Matchmaking(AppDbContext db, IPartyDirectory parties, IPartyNames names, IDeadlines deadlines, INotifier notifier, SiteClock clock)
    {
        _db = db;
        _parties = parties;
        _names = names;
        _deadlines = deadlines;
        _notifier = notifier;
        _clock = clock;
    }

    /// <returns>Null when there is no such matchmaking.</returns>
    public Task<Result?> InviteAsync(Guid eventId, string? name, CancellationToken cancellationToken) => TurnAsync(
        eventId,
        async held =>
        {
            // As it is written, or in another writing, by a former name or by its code.
            var asked = (name ?? "").Trim();
            var verified = asked.Length == 0 ? [] : (await _names.FindVerifiedAsync([asked], cancellationToken))[asked].Distinct().Take(2).ToList();
            if (verified.Count > 1)
            {
                return Result.Fail("Several parties have this name. Enter the credit code.", "Name");
            }

            var party = verified is [var only]
                ? (await _parties.FindAsync([only], cancellationToken)).GetValueOrDefault(only)
                : asked.Length == 0 ? null : await _names.FindAsync(asked, cancellationToken);
            if (party is null)
            {
                return Result.Fail("No party has exactly this name.", "Name");
            }

            if (!party.IsVerified || party.OrganisationKind == OrganisationKind.Government)
            {
                return Result.Fail("Only verified firms and financiers are invited.", "Name");
            }

            if (await _db.Set<MatchGuest>().AnyAsync(g => g.EventId == eventId && g.PartyId == party.Id, cancellationToken))
            {
                return Result.Fail("This party is on the list already.", "Name");
            }

            var guest = new MatchGuest(eventId, party.Id, MatchSides.Of(party.OrganisationKind), _clock.Now);
            _db.Add(guest);
            await TellAsync([party.Id], "You are invited to the matchmaking {0} on {1}", held, $"/desk/events/guests/{guest.Id:N}", cancellationToken);
            return Result.Success;
        },
        cancellationToken);

    /// <summary>A party that was not invited asks to take part.</summary>
    /// <returns>The guest's key; null when there is no such matchmaking.</returns>
    public async Task<Result<Guid>?> JoinAsync(Guid eventId, CurrentParty acting, CancellationToken cancellationToken)
    {
        var id = Guid.Empty;
        var result = await TurnAsync(
            eventId,
            async held =>
            {
                if (await _db.Set<MatchGuest>().FirstOrDefaultAsync(g => g.EventId == eventId && g.PartyId == acting.Party.Id, cancellationToken) is { } there)
                {
                    id = there.Id;
                    return Result.Success;
                }

                if (!held.IsOpenForSignUp(_clock.Now))
                {
                    return Result.Fail("Sign-up for this event is closed.");
                }

                if (!acting.Party.IsVerified || acting.Party.OrganisationKind == OrganisationKind.Government)
                {
                    return Result.Fail("Matchmaking is for verified firms and financiers. Have your organisation verified first.");
                }

                var guest = new MatchGuest(eventId, acting.Party.Id, MatchSides.Of(acting.Party.OrganisationKind), _clock.Now);
                _db.Add(guest);
                id = guest.Id;
                return Result.Success;
            },
            cancellationToken);
        return result is null ? null : result.Succeeded ? Result.Ok(id) : Result<Guid>.Fail(result.Error!, result.Field, [.. result.Arguments ?? []]);
    }

    /// <returns>Null when the party is no such guest.</returns>
    public Task<Result?> AcceptAsync(Guid guestId, Guid partyId, MatchWishes wishes, CancellationToken cancellationToken) =>
        AnswerAsync(guestId, partyId, guest => guest.Accept(wishes, _clock.Now), cancellationToken);

    /// <summary>Its meetings are taken off the plan.</summary>
    /// <returns>Null when the party is no such guest.</returns>
    public Task<Result?> DeclineAsync(Guid guestId, Guid partyId, CancellationToken cancellationToken) => AnswerAsync(
        guestId, partyId,
        guest =>
        {
            guest.Decline();
            return Result.Success;
        },
        cancellationToken);

    /// <summary>Gives all proposed pairs a slot and a table, in the published order, as far as there is room. What is planned stays.</summary>
    /// <returns>How many meetings were added; null when there is no such matchmaking.</returns>
    public async Task<Result<int>?> PlanAsync(Guid eventId, CancellationToken cancellationToken)
    {
        var count = 0;
        var result = await TurnAsync(
            eventId,
            async held =>
            {
                var guests = await GuestsAsync(eventId, cancellationToken);
                var pairs = Pairing.Propose(guests).Select(p => (p.Firm.Id, p.Financier.Id));
                var added = MeetingPlan.Place(eventId, pairs, await MeetingsAsync(eventId, cancellationToken), held.Slots, held.Tables);
                _db.AddRange(added);
                count = added.Count;
                await TellPlannedAsync(held, guests, added, cancellationToken);
                return Result.Success;
            },
            cancellationToken);
        return result is null ? null : result.Succeeded ? Result.Ok(count) : Result<int>.Fail(result.Error!);
    }

    /// <summary>Puts a pair into a slot, or the meeting that it has into another one.</summary>
    /// <returns>Null when there is no such matchmaking.</returns>
    public Task<Result?> PutAsync(Guid eventId, Guid firmId, Guid financierId, int slot, CancellationToken cancellationToken) => TurnAsync(
        eventId,
        async held =>
        {
            var guests = await GuestsAsync(eventId, cancellationToken);
            if (!guests.Exists(g => g.Id == firmId && g is { Side: MatchSide.Firm, State: GuestState.Accepted })
                || !guests.Exists(g => g.Id == financierId && g is { Side: MatchSide.Financier, State: GuestState.Accepted }))
            {
                return Result.Fail("A firm and a financier meet, both of whom take part.");
            }

            if (slot < 1 || slot > held.Slots)
            {
                return Result.Fail("There is no such slot.");
            }

            var meetings = await MeetingsAsync(eventId, cancellationToken);
            var meeting = meetings.Find(m => m.FirmId == firmId && m.FinancierId == financierId);
            if (meeting is { ToldAt: not null })
            {
                return Result.Fail("The meeting has taken place.");
            }

            if (MeetingPlan.TableFor(firmId, financierId, slot, [.. meetings.Where(m => m != meeting)], held.Tables) is not { } table)
            {
                return Result.Fail("One of the two sits elsewhere in this slot, or all tables are taken.");
            }

            if (meeting is null)
            {
                meeting = new MatchMeeting(eventId, firmId, financierId, slot, table);
                _db.Add(meeting);
            }
            else
            {
                meeting.Move(slot, table);
            }

            await TellPlannedAsync(held, guests, [meeting], cancellationToken);
            return Result.Success;
        },
        cancellationToken);

    /// <returns>Null when there is no such matchmaking.</returns>
    public Task<Result?> TakeOffAsync(Guid eventId, Guid meetingId, CancellationToken cancellationToken) => TurnAsync(
        eventId,
        async held =>
        {
            if (await _db.Set<MatchMeeting>().FirstOrDefaultAsync(m => m.EventId == eventId && m.Id == meetingId, cancellationToken) is not { } meeting)
            {
                return Result.Fail("There is no such meeting.");
            }

            if (meeting.ToldAt is not null)
            {
                return Result.Fail("The meeting has taken place.");
            }

            _db.Remove(meeting);
            await TellPlannedAsync(held, await GuestsAsync(eventId, cancellationToken), [meeting], cancellationToken);
            return Result.Success;
        },
        cancellationToken);

    /// <summary>What came of a meeting, told by one of the two or by who runs the event; both read it and have the follow-up among their deadlines.</summary>
    /// <param name="mayTell">Whether the one who tells takes part or runs the event.</param>
    /// <returns>Null when there is no such meeting, or who tells has no part in it.</returns>
    public async Task<Result?> TellOutcomeAsync(
        Guid meetingId, Func<MatchGuest, MatchGuest, bool> mayTell, MeetingOutcome outcome, string? note, DateOnly? followUpOn, CancellationToken cancellationToken)
    {
        if (await FindAsync(meetingId, cancellationToken) is not var (meeting, firm, financier, held) || !mayTell(firm, financier))
        {
            return null;
        }

        if (_clock.Now < held.StartOf(meeting.Slot))
        {
            return Result.Fail("The meeting has not begun.");
        }

        var result = meeting.Tell(outcome, note, followUpOn, _clock.Now, _clock.Today);
        if (!result.Succeeded)
        {
            return result;
        }

        var names = await _parties.FindAsync([firm.PartyId, financier.PartyId], cancellationToken);
        foreach (var (kind, mine, other) in new[] { (FirmDeadline, firm, financier), (FinancierDeadline, financier, firm) })
        {
            var key = new DeadlineKey(kind, meeting.Id);
            if (meeting.FollowUpOn is { } day)
            {
                await _deadlines.SetAsync(
                    new DeadlineRequest(
                        key, mine.PartyId, "Talk again with {0}, whom you met at {1}", [names.GetValueOrDefault(other.PartyId)?.Name ?? "—", held.Title],
                        new PeriodEnd(day, day, null), $"/desk/events/guests/{mine.Id:N}", "Agreed at the matchmaking", [3]),
                    cancellationToken);
            }
            else
            {
                await _deadlines.DropAsync(key, cancellationToken);
            }
        }

        await _db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    /// <summary>The two have talked again.</summary>
    /// <param name="mayTell">Whether the one who tells takes part or runs the event.</param>
    /// <returns>Null when there is no such meeting, or who tells has no part in it.</returns>
    public async Task<Result?> FollowUpAsync(Guid meetingId, Func<MatchGuest, MatchGuest, bool> mayTell, CancellationToken cancellationToken)
    {
        if (await FindAsync(meetingId, cancellationToken) is not var (meeting, firm, financier, _) || !mayTell(firm, financier) || meeting.FollowUpOn is null)
        {
            return null;
        }

        meeting.FollowUp(_clock.Now);
        await _deadlines.MeetAsync(new DeadlineKey(FirmDeadline, meeting.Id), cancellationToken);
        await _deadlines.MeetAsync(new DeadlineKey(FinancierDeadline, meeting.Id), cancellationToken);
        await _db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    private async Task<Result?> AnswerAsync(Guid guestId, Guid partyId, Func<MatchGuest, Result> answer, CancellationToken cancellationToken)
    {
        var eventId = await _db.Set<MatchGuest>().Where(g => g.Id == guestId && g.PartyId == partyId).Select(g => (Guid?)g.EventId).FirstOrDefaultAsync(cancellationToken);
        return eventId is not { } id ? null : await TurnAsync(
            id,
            async held =>
            {
                if (held.IsCancelled || _clock.Now >= held.StartsAt)
                {
                    return Result.Fail("The event has begun, is over or is cancelled.");
                }

                var guest = await _db.Set<MatchGuest>().FirstAsync(g => g.Id == guestId, cancellationToken);
                var result = answer(guest);
                if (result.Succeeded && guest.State == GuestState.Declined)
                {
                    var meetings = await _db.Set<MatchMeeting>().Where(m => m.FirmId == guestId || m.FinancierId == guestId).ToListAsync(cancellationToken);
                    _db.RemoveRange(meetings);
                    await TellPlannedAsync(held, await GuestsAsync(id, cancellationToken), meetings, cancellationToken);
                }

                return result;
            },
            cancellationToken);
    }

    private Task<Result?> TurnAsync(Guid eventId, Func<HouseEvent, Task<Result>> command, CancellationToken cancellationToken) =>
        _db.TakeTurnAsync(e => e.Id == eventId && e.Kind == EventKind.Matchmaking, command, cancellationToken);

    private Task<List<MatchGuest>> GuestsAsync(Guid eventId, CancellationToken cancellationToken) =>
        _db.Set<MatchGuest>().Where(g => g.EventId == eventId).ToListAsync(cancellationToken);

    private Task<List<MatchMeeting>> MeetingsAsync(Guid eventId, CancellationToken cancellationToken) =>
        _db.Set<MatchMeeting>().Where(m => m.EventId == eventId).ToListAsync(cancellationToken);

    private async Task<(MatchMeeting Meeting, MatchGuest Firm, MatchGuest Financier, HouseEvent Event)?> FindAsync(Guid meetingId, CancellationToken cancellationToken)
    {
        if (await _db.Set<MatchMeeting>().FirstOrDefaultAsync(m => m.Id == meetingId, cancellationToken) is not { } meeting)
        {
            return null;
        }

        var guests = await _db.Set<MatchGuest>().AsNoTracking().Where(g => g.Id == meeting.FirmId || g.Id == meeting.FinancierId).ToListAsync(cancellationToken);
        var held = await _db.Set<HouseEvent>().AsNoTracking().FirstAsync(e => e.Id == meeting.EventId, cancellationToken);
        return (meeting, guests.Single(g => g.Id == meeting.FirmId), guests.Single(g => g.Id == meeting.FinancierId), held);
    }

    private async Task TellPlannedAsync(HouseEvent held, IReadOnlyList<MatchGuest> guests, IReadOnlyList<MatchMeeting> meetings, CancellationToken cancellationToken) => await TellAsync(
        [.. guests.Where(g => g.State == GuestState.Accepted && meetings.Any(m => m.FirmId == g.Id || m.FinancierId == g.Id)).Select(g => g.PartyId)],
        "Your meetings at {0} on {1} have changed", held, "/desk/events", cancellationToken);

    private async Task TellAsync(IReadOnlyCollection<Guid> partyIds, string subject, HouseEvent held, string url, CancellationToken cancellationToken) => await _notifier.NotifyAsync(
        new Notification(EventKinds.Matchmaking.Name, subject, [held.Title, LocalTime.Plain(held.StartsAt)], url),
        await _parties.GetManagerUserIdsAsync(partyIds, cancellationToken), cancellationToken);
}
