using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Exchange.Investing.Domain;
using Exchange.Investing.ViewModels;
using Exchange.Listings.Contracts;
using Exchange.Parties.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Investing.Services;

/// <summary>Roadshows as the public, those who take part and the operator read them.</summary>
internal sealed class RoadshowQueries
{
    private const int PageSize = 20;
    private const int ListingsToChoose = 100;

    private readonly AppDbContext _db;
    private readonly IListingDirectory _listings;
    private readonly IPartyDirectory _parties;
    private readonly SiteClock _clock;

    public RoadshowQueries(AppDbContext db, IListingDirectory listings, IPartyDirectory parties, SiteClock clock)
    {
        _db = db;
        _listings = listings;
        _parties = parties;
        _clock = clock;
    }

    /// <param name="past">Those that are over, the newest first; else those to come, the next first.</param>
    public async Task<RoadshowListPage> ListAsync(bool past, int page, CancellationToken cancellationToken)
    {
        var number = PageNumber.Of(page);

        // What has begun today still stands among those to come, for those on their way.
        var since = _clock.Now.AddHours(-12);
        var all = _db.Set<RoadshowSession>().AsNoTracking();
        var query = past
            ? all.Where(s => s.State == RoadshowState.Held || ((s.State == RoadshowState.Open || s.State == RoadshowState.Cancelled) && s.StartsAt < since))
                .OrderByDescending(s => s.StartsAt).ThenBy(s => s.Id)
            : all.Where(s => (s.State == RoadshowState.Open || s.State == RoadshowState.Cancelled) && s.StartsAt >= since)
                .OrderBy(s => s.StartsAt).ThenBy(s => s.Id);
        return new RoadshowListPage(await PageAsync(query, number, cancellationToken), past);
    }

    public async Task<RoadshowQueuePage> ListForOperatorAsync(RoadshowState? state, int page, CancellationToken cancellationToken)
    {
        var number = PageNumber.Of(page);
        var all = _db.Set<RoadshowSession>().AsNoTracking();
        var counts = await all.GroupBy(s => s.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var shown = state is { } wanted ? all.Where(s => s.State == wanted) : all;
        return new RoadshowQueuePage(
            await PageAsync(shown.OrderByDescending(s => s.StartsAt).ThenBy(s => s.Id), number, cancellationToken), state, counts);
    }

    /// <summary>How many wait, and since when the oldest does.</summary>
    public async Task<(int Waiting, DateTimeOffset? Oldest)> CountApplicationsAsync(CancellationToken cancellationToken)
    {
        var now = _clock.Now;
        var waiting = _db.Set<RoadshowPitch>().Where(p => p.State == PitchState.Applied)
            .Join(_db.Set<RoadshowSession>().Where(s => s.State == RoadshowState.Open && s.StartsAt > now), p => p.SessionId, s => s.Id, (p, s) => p.AppliedAt);
        return (await waiting.CountAsync(cancellationToken), await waiting.OrderBy(at => at).Select(at => (DateTimeOffset?)at).FirstOrDefaultAsync(cancellationToken));
    }

    /// <summary>The public page with what the reader's party has to do with it. Null when there is no such announced session.</summary>
    public async Task<RoadshowPage?> ShowAsync(string number, CurrentParty? acting, CancellationToken cancellationToken)
    {
        var session = await _db.Set<RoadshowSession>().AsNoTracking()
            .FirstOrDefaultAsync(s => s.Number == number && s.State != RoadshowState.Draft, cancellationToken);
        if (session is null)
        {
            return null;
        }

        var pitches = await _db.Set<RoadshowPitch>().AsNoTracking().Where(p => p.SessionId == session.Id).OrderBy(p => p.AppliedAt).ToListAsync(cancellationToken);
        var seats = await _db.Set<RoadshowSeat>().AsNoTracking().Where(s => s.SessionId == session.Id).OrderBy(s => s.SignedUpAt).ThenBy(s => s.Id)
            .ToListAsync(cancellationToken);
        var partyId = acting?.Party.Id;
        var mySeat = seats.Find(s => s.PartyId == partyId);
        var mine = pitches.FindAll(p => p.PartyId == partyId);
        var listings = await _listings.FindAsync(
            [.. pitches.Where(p => p.State == PitchState.Given || p.PartyId == partyId).Select(p => p.ListingId).Distinct()], cancellationToken);
        var presents = mine.Exists(p => p.State == PitchState.Given);
        var takesSignUps = session.TakesSignUps(_clock.Now);
        IReadOnlyList<ListingSummary> choices = acting is { CanManage: true } && takesSignUps
            ? [
                .. (await _listings.ListPublishedAsync(acting.Party.Id, ListingsToChoose, cancellationToken))
                    .Where(l => !mine.Exists(p => p.ListingId == l.Id && p.State != PitchState.Withdrawn)),
            ]
            : [];
        return new RoadshowPage(
            session.Number, session.Title, session.Text, session.StartsAt, session.EndsAt, session.SlotMinutes, session.Place,
            presents || mySeat?.Number is not null ? session.Link : null, session.Link is not null, session.State, session.Reason, session.Capacity,
            seats.Count(s => s.Number is not null), seats.Count(s => s.Number is null),
            await WatchAsync(Programme(session, pitches, listings), acting, cancellationToken),
            mySeat is null ? null : new MySeat(
                mySeat.Number, seats.Where(s => s.Number is null).TakeWhile(s => s != mySeat).Count() + 1, mySeat.AgreesToBeNamed, mySeat.Attended),
            mine.ConvertAll(p => new MyPitch(p.Id, listings.GetValueOrDefault(p.ListingId)?.Title ?? "—", p.State, p.Slot, StartOf(session, p), p.ConfirmedAt is not null, p.Reason)),
            choices, takesSignUps, acting is not null, acting is { CanManage: true }, acting is { Party.IsVerified: true },
            presents ? await AttendanceAsync(session, seats, cancellationToken) : null, session.IsDemo);
    }

    /// <summary>Null when there is no such session.</summary>
    public async Task<RoadshowAdminPage?> ShowForOperatorAsync(string number, RoadshowForm? typed, CancellationToken cancellationToken)
    {
        var session = await _db.Set<RoadshowSession>().AsNoTracking().FirstOrDefaultAsync(s => s.Number == number, cancellationToken);
        if (session is null)
        {
            return null;
        }

        var pitches = await _db.Set<RoadshowPitch>().AsNoTracking().Where(p => p.SessionId == session.Id).OrderBy(p => p.AppliedAt).ThenBy(p => p.Id)
            .ToListAsync(cancellationToken);
        var seats = await _db.Set<RoadshowSeat>().AsNoTracking().Where(s => s.SessionId == session.Id).OrderBy(s => s.SignedUpAt).ThenBy(s => s.Id)
            .ToListAsync(cancellationToken);
        var listings = await _listings.FindAsync([.. pitches.Select(p => p.ListingId)], cancellationToken);
        var parties = await _parties.FindAsync([.. pitches.Select(p => p.PartyId).Concat(seats.Select(s => s.PartyId)).Distinct()], cancellationToken);
        var taken = pitches.Select(p => p.Slot).OfType<int>().ToHashSet();
        return new RoadshowAdminPage(
            session, typed ?? RoadshowForm.Of(session), Programme(session, pitches, listings),
            pitches.OrderBy(p => p.Slot is null).ThenBy(p => p.Slot).ToList().ConvertAll(p => new PitchRow(
                p.Id, listings.GetValueOrDefault(p.ListingId), parties.GetValueOrDefault(p.PartyId)?.Name ?? "—", p.State, p.Slot,
                StartOf(session, p), p.ConfirmedAt is not null, p.Reason, p.AppliedAt)),
            [.. Enumerable.Range(1, session.Slots).Where(n => !taken.Contains(n))],
            seats.ConvertAll(s => new SeatRow(s.Id, parties.GetValueOrDefault(s.PartyId)?.Name ?? "—", s.Number, s.SignedUpAt, s.AgreesToBeNamed, s.Attended)),
            _clock.Now >= session.StartsAt);
    }

    /// <summary>The sessions that a party is signed up for; of those it attended also what was shown.</summary>
    public async Task<MySessionsPage> ListMineAsync(CurrentParty acting, int page, CancellationToken cancellationToken)
    {
        var number = PageNumber.Of(page);
        var partyId = acting.Party.Id;
        var mine = _db.Set<RoadshowSeat>().AsNoTracking().Where(s => s.PartyId == partyId)
            .Join(_db.Set<RoadshowSession>(), s => s.SessionId, r => r.Id, (s, r) => new { Seat = s, Session = r });
        var found = await mine.OrderByDescending(x => x.Session.StartsAt).ThenBy(x => x.Session.Id).Skip((number - 1) * PageSize).Take(PageSize)
            .ToListAsync(cancellationToken);
        var attended = found.Where(x => x.Seat.Attended == true).Select(x => x.Session.Id).ToList();
        var pitches = await _db.Set<RoadshowPitch>().AsNoTracking().Where(p => attended.Contains(p.SessionId) && p.State == PitchState.Given)
            .OrderBy(p => p.Slot).ToListAsync(cancellationToken);
        var ids = pitches.Select(p => p.ListingId).Distinct().ToList();
        var listings = await _listings.FindAsync(ids, cancellationToken);
        var saved = await _db.Set<ShortlistEntry>().AsNoTracking().Where(s => s.PartyId == partyId && ids.Contains(s.ListingId))
            .Select(s => new { s.ListingId, s.Id, s.Stage }).ToDictionaryAsync(s => s.ListingId, cancellationToken);
        var rows = found.ConvertAll(x => new MySessionRow(
            x.Session.Number, x.Session.Title, x.Session.StartsAt, x.Session.State, x.Seat.Number, x.Seat.Attended, x.Session.IsDemo,
            [
                .. pitches.Where(p => p.SessionId == x.Session.Id && listings.GetValueOrDefault(p.ListingId) is { State: ListingState.Published } listing
                        && listing.OwnerPartyId != partyId)
                    .Select(p => new SeenListing(
                        listings[p.ListingId].Number, listings[p.ListingId].Title, saved.GetValueOrDefault(p.ListingId)?.Id, saved.GetValueOrDefault(p.ListingId)?.Stage)),
            ]));
        return new MySessionsPage(new Page<MySessionRow>(rows, await mine.CountAsync(cancellationToken), number, PageSize), acting.CanManage);
    }

    /// <summary>With the way from each slot to the shortlist of who reads it.</summary>
    private async Task<IReadOnlyList<ProgrammeSlot>> WatchAsync(
        IReadOnlyList<ProgrammeSlot> programme, CurrentParty? acting, CancellationToken cancellationToken)
    {
        if (acting is null)
        {
            return programme;
        }

        var partyId = acting.Party.Id;
        var ids = programme.Select(s => s.Listing?.Id).OfType<Guid>().ToList();
        var entries = await _db.Set<ShortlistEntry>().AsNoTracking().Where(s => s.PartyId == partyId && ids.Contains(s.ListingId))
            .Select(s => new { s.ListingId, s.Id, s.Stage }).ToDictionaryAsync(s => s.ListingId, cancellationToken);
        return
        [
            .. programme.Select(slot => slot.Listing is { } listing && listing.OwnerPartyId != partyId
                ? slot with
                {
                    Watch = new ShortlistButton(listing.Number, entries.GetValueOrDefault(listing.Id)?.Id, entries.GetValueOrDefault(listing.Id)?.Stage, acting.CanManage),
                }
                : slot),
        ];
    }

    private static DateTimeOffset? StartOf(RoadshowSession session, RoadshowPitch pitch) => pitch.Slot is { } slot ? session.StartOf(slot) : null;

    private static IReadOnlyList<ProgrammeSlot> Programme(
        RoadshowSession session, IReadOnlyList<RoadshowPitch> pitches, IReadOnlyDictionary<Guid, ListingSummary> listings)
    {
        var given = pitches.Where(p => p is { State: PitchState.Given, Slot: not null }).ToDictionary(p => p.Slot!.Value);
        return
        [
            .. Enumerable.Range(1, session.Slots).Select(n => new ProgrammeSlot(
                n, session.StartOf(n),
                given.GetValueOrDefault(n) is { } pitch
                    ? listings.GetValueOrDefault(pitch.ListingId) is { State: ListingState.Published } listing ? listing : null
                    : null,
                !given.ContainsKey(n))),
        ];
    }

    /// <summary>What an owner in the programme learns: how many came, and of whom who agreed to be named.</summary>
    private async Task<Attendance> AttendanceAsync(RoadshowSession session, IReadOnlyList<RoadshowSeat> seats, CancellationToken cancellationToken)
    {
        var came = session.State == RoadshowState.Held ? seats.Where(s => s.Attended == true).ToList() : [];
        var named = await _parties.FindAsync([.. came.Where(s => s.AgreesToBeNamed).Select(s => s.PartyId)], cancellationToken);
        return new Attendance(session.State == RoadshowState.Held, came.Count, [.. named.Values.Select(p => p.Name).Order(StringComparer.Ordinal)]);
    }

    private async Task<Page<RoadshowRow>> PageAsync(IQueryable<RoadshowSession> sessions, int number, CancellationToken cancellationToken)
    {
        var total = await sessions.CountAsync(cancellationToken);
        var rows = await sessions.Skip((number - 1) * PageSize).Take(PageSize)
            .Select(s => new RoadshowRow(
                s.Number, s.Title, s.StartsAt, s.Place, s.Link != null, s.State, s.Slots,
                _db.Set<RoadshowPitch>().Count(p => p.SessionId == s.Id && p.State == PitchState.Given),
                _db.Set<RoadshowPitch>().Count(p => p.SessionId == s.Id && p.State == PitchState.Applied),
                s.Capacity, _db.Set<RoadshowSeat>().Count(x => x.SessionId == s.Id && x.Number != null),
                _db.Set<RoadshowSeat>().Count(x => x.SessionId == s.Id && x.Number == null), s.IsDemo))
            .ToListAsync(cancellationToken);
        return new Page<RoadshowRow>(rows, total, number, PageSize);
    }
}
