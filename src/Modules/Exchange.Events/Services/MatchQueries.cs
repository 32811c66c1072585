using System.Text;
using Exchange.Events.Domain;
using Exchange.Events.ViewModels;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Exchange.Parties.Contracts;
using Exchange.Rights.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Exchange.Events.Services;

/// <summary>Matchmaking as who runs it and those who take part see it.</summary>
internal sealed class MatchQueries
{
    private const int MaxProposals = 200;

    private readonly AppDbContext _db;
    private readonly Hosting _hosting;
    private readonly IPartyDirectory _parties;
    private readonly EventLists _lists;
    private readonly ITaxonomy _taxonomy;
    private readonly SiteClock _clock;
    private readonly IStringLocalizer<MatchQueries> S;

    public MatchQueries(
        AppDbContext db, Hosting hosting, IPartyDirectory parties, EventLists lists, ITaxonomy taxonomy, SiteClock clock, IStringLocalizer<MatchQueries> localizer)
    {
        _db = db;
        _hosting = hosting;
        _parties = parties;
        _lists = lists;
        _taxonomy = taxonomy;
        _clock = clock;
        S = localizer;
    }

    /// <summary>Null when there is no such matchmaking, or the reader does not run it.</summary>
    public async Task<MatchPage?> ShowAsync(Guid eventId, CancellationToken cancellationToken)
    {
        if (await _hosting.HeadAsync(eventId, cancellationToken) is not { Event.IsMatchmaking: true } head)
        {
            return null;
        }

        var guests = await _db.Set<MatchGuest>().AsNoTracking().Where(g => g.EventId == eventId).OrderBy(g => g.InvitedAt).ThenBy(g => g.Id).ToListAsync(cancellationToken);
        var meetings = await _db.Set<MatchMeeting>().AsNoTracking().Where(m => m.EventId == eventId).OrderBy(m => m.Slot).ThenBy(m => m.Table).ToListAsync(cancellationToken);
        var parties = await _parties.FindAsync([.. guests.Select(g => g.PartyId)], cancellationToken);
        string Name(Guid guestId) => parties.GetValueOrDefault(guests.Single(g => g.Id == guestId).PartyId)?.Name ?? "—";
        IReadOnlyList<int> FreeSlots(PairProposal pair) =>
            [.. Enumerable.Range(1, head.Event.Slots).Where(slot => MeetingPlan.TableFor(pair.Firm.Id, pair.Financier.Id, slot, meetings, head.Event.Tables) is not null)];
        var proposals = Pairing.Propose(guests).Where(p => !meetings.Exists(m => m.FirmId == p.Firm.Id && m.FinancierId == p.Financier.Id)).ToList();
        return new MatchPage(
            head,
            guests.ConvertAll(g => new GuestRow(g.Id, parties.GetValueOrDefault(g.PartyId)?.Name ?? "—", g.Side, g.State, Words(g.Wishes), parties.GetValueOrDefault(g.PartyId)?.IsDemo == true)),
            [.. proposals.Take(MaxProposals).Select(p => new ProposedPair(p.Firm.Id, Name(p.Firm.Id), p.Financier.Id, Name(p.Financier.Id), Reasons(p), FreeSlots(p)))],
            proposals.Count,
            meetings.ConvertAll(m => Row(m, head.Event, Name(m.FirmId), Name(m.FinancierId))),
            _clock.Now);
    }

    /// <summary>A party's own page in a matchmaking; null when it is no such guest.</summary>
    public async Task<GuestPage?> ShowGuestAsync(Guid guestId, CurrentParty acting, CancellationToken cancellationToken)
    {
        var partyId = acting.Party.Id;
        if (await _db.Set<MatchGuest>().AsNoTracking().FirstOrDefaultAsync(g => g.Id == guestId && g.PartyId == partyId, cancellationToken) is not { } guest)
        {
            return null;
        }

        var held = await _db.Set<HouseEvent>().AsNoTracking().FirstAsync(e => e.Id == guest.EventId, cancellationToken);
        var row = await _lists.FindAsync(held.Id, cancellationToken);
        var meetings = await _db.Set<MatchMeeting>().AsNoTracking().Where(m => m.FirmId == guestId || m.FinancierId == guestId).OrderBy(m => m.Slot).ToListAsync(cancellationToken);
        var others = await _db.Set<MatchGuest>().AsNoTracking().Where(g => g.EventId == held.Id && g.State == GuestState.Accepted && g.Side != guest.Side).ToListAsync(cancellationToken);
        var parties = await _parties.FindAsync([.. others.Select(g => g.PartyId)], cancellationToken);
        return new GuestPage(
            held, row?.Title ?? held.Title, row?.Url, row?.Place, guest.Id, guest.Side, guest.State, guest.Wishes, Words(guest.Wishes),
            meetings.ConvertAll(m =>
            {
                var other = others.Find(g => g.Id == m.FirmId || g.Id == m.FinancierId);
                var name = other is null ? "—" : parties.GetValueOrDefault(other.PartyId)?.Name ?? "—";
                return new OwnMeeting(Row(m, held, name, name), name, other is null ? "" : Words(other.Wishes), other?.Wishes.Text);
            }),
            _taxonomy.Roots, acting.CanManage, !held.IsCancelled && _clock.Now < held.StartsAt, _clock.Now);
    }

    /// <summary>Invitations and matchmakings of a party, those to come first, the next one at the top.</summary>
    public async Task<IReadOnlyList<InvitationRow>> ListOfPartyAsync(Guid partyId, CancellationToken cancellationToken)
    {
        var now = _clock.Now;
        var rows = await _db.Set<MatchGuest>().AsNoTracking().Where(g => g.PartyId == partyId).Join(_db.Set<HouseEvent>(), g => g.EventId, e => e.Id, (g, e) => new { Guest = g, Event = e })
            .OrderBy(x => x.Event.EndsAt >= now ? 0 : 1).ThenBy(x => x.Event.EndsAt >= now ? (DateTimeOffset?)x.Event.StartsAt : null)
            .ThenByDescending(x => x.Event.StartsAt).ThenBy(x => x.Guest.Id).Take(EventLists.PageSize)
            .Select(x => new { x.Guest, x.Event, Meetings = _db.Set<MatchMeeting>().Count(m => m.FirmId == x.Guest.Id || m.FinancierId == x.Guest.Id) }).ToListAsync(cancellationToken);
        var titles = await _lists.TitlesAsync([.. rows.Select(r => r.Event.Id)], cancellationToken);
        return rows.ConvertAll(r => new InvitationRow(r.Guest.Id, titles.GetValueOrDefault(r.Event.Id) ?? r.Event.Title, r.Event.StartsAt, r.Event.EndsAt, r.Guest.State, r.Meetings, r.Event.IsCancelled));
    }

    /// <summary>The report as a file that a spreadsheet opens; null when the reader does not run the event.</summary>
    public async Task<string?> WriteReportAsync(Guid eventId, CancellationToken cancellationToken)
    {
        if (await ShowAsync(eventId, cancellationToken) is not { } page)
        {
            return null;
        }

        var text = new StringBuilder(CsvLine.Of(S["Time"], S["Table"], S["Firm"], S["Financier"], S["Outcome"], S["Note"], S["Follow-up"], S["Followed up"]));
        foreach (var row in page.Meetings)
        {
            text.Append(CsvLine.Of(
                LocalTime.Plain(row.StartsAt), row.Table.ToString(System.Globalization.CultureInfo.InvariantCulture), row.Firm, row.Financier, row.Outcome is { } outcome ? S[EventTexts.Of(outcome)].Value : "",
                row.Note, row.FollowUpOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), row.FollowedUpAt is { } at ? LocalTime.Plain(at) : ""));
        }

        return text.ToString();
    }

    private static MeetingRow Row(MatchMeeting meeting, HouseEvent held, string firm, string financier) => new(
        meeting.Id, firm, financier, meeting.Slot, held.StartOf(meeting.Slot), meeting.Table, meeting.Outcome, meeting.Note, meeting.FollowUpOn, meeting.FollowedUpAt);

    private string Reasons(PairProposal pair) => string.Join(S["; "], pair.Reasons.Select(reason => reason switch
    {
        MatchReason.Field => S["Common field: {0}", string.Join(S[", "], pair.Fields.Select(_taxonomy.Label))].Value,
        MatchReason.Instrument => S["Common way of financing: {0}", string.Join(S[", "], pair.Instruments.Select(i => S[EventTexts.Of(i)].Value))].Value,
        MatchReason.Amount => S["Amounts overlap"].Value,
        _ => throw new InvalidOperationException(),
    }));

    private string Words(MatchWishes wishes)
    {
        List<string> words = [.. wishes.Fields.Select(_taxonomy.Label), .. wishes.Instruments.Select(i => S[EventTexts.Of(i)].Value)];
        if ((wishes.FromFen, wishes.ToFen) is not (null, null))
        {
            words.Add((wishes.FromFen, wishes.ToFen) switch
            {
                ({ } from, { } to) => DisplayText.Range(new Money(from), new Money(to)),
                ({ } from, null) => S["from {0}", DisplayText.Amount(new Money(from))],
                (_, { } to) => S["up to {0}", DisplayText.Amount(new Money(to))],
                _ => "",
            });
        }

        return string.Join(S["; "], words);
    }
}
