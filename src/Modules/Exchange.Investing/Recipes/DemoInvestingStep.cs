using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Exchange.Framework.Data;
using Exchange.Framework.Recipes;
using Exchange.Framework.Time;
using Exchange.Investing.Domain;
using Exchange.Investing.Services;
using Exchange.Listings.Contracts;
using Exchange.Parties.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Investing.Recipes;

/// <summary>
/// Step <c>DemoInvesting</c>: interests, shortlist and interest of a demo investor, and a session. Natural keys: the party, the
/// listing with the party, the session's title.
/// </summary>
internal sealed class DemoInvestingStep : IRecipeStepHandler
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private readonly AppDbContext _db;
    private readonly IPartyNames _parties;
    private readonly IListingDirectory _listings;
    private readonly PublicNumbers _numbers;
    private readonly SiteClock _clock;

    public DemoInvestingStep(AppDbContext db, IPartyNames parties, IListingDirectory listings, PublicNumbers numbers, SiteClock clock)
    {
        _db = db;
        _parties = parties;
        _listings = listings;
        _numbers = numbers;
        _clock = clock;
    }

    public string Name => "DemoInvesting";

    public async Task ExecuteAsync(JsonObject step, CancellationToken cancellationToken)
    {
        var demo = step.Deserialize<DemoInvestor>(_json)!;
        var investor = await FindAsync(demo.Investor, cancellationToken);
        var profile = await AddProfileAsync(demo, investor, cancellationToken);
        foreach (var entry in demo.Shortlist)
        {
            await AddEntryAsync(entry, investor, profile, cancellationToken);
        }

        await AddSessionAsync(demo.Session, investor, cancellationToken);
    }

    private async Task<PartySummary> FindAsync(string name, CancellationToken cancellationToken) =>
        await _parties.FindAsync(name, cancellationToken) is { IsDemo: true } party
            ? party
            : throw new FormatException($"Step DemoInvesting: '{name}' is no demo party.");

    private async Task<ListingSummary> FindListingAsync(string ownerName, string title, CancellationToken cancellationToken)
    {
        var owner = await FindAsync(ownerName, cancellationToken);
        return (await _listings.ListPublishedAsync(owner.Id, 1000, cancellationToken)).FirstOrDefault(l => l.Title == title && l.IsDemo)
            ?? throw new FormatException($"Step DemoInvesting: '{title}' is no published demo listing of {ownerName}.");
    }

    private async Task<InvestorProfile> AddProfileAsync(DemoInvestor demo, PartySummary investor, CancellationToken cancellationToken)
    {
        if (await _db.Set<InvestorProfile>().FirstOrDefaultAsync(p => p.Id == investor.Id, cancellationToken) is { } there)
        {
            return there;
        }

        var profile = new InvestorProfile { Id = investor.Id, IsDemo = true };
        Check(
            profile.Revise(
                new InvestorCriteria(demo.Fields, demo.Readiness, demo.Modes, Money.FromYuan(demo.FromYuan).Fen, Money.FromYuan(demo.ToYuan).Fen, demo.Districts),
                withBankLoan: true, demo.Text, _clock.Now),
            demo.Investor);
        _db.Add(profile);
        await _db.SaveChangesAsync(cancellationToken);
        return profile;
    }

    private async Task AddEntryAsync(DemoEntry demo, PartySummary investor, InvestorProfile profile, CancellationToken cancellationToken)
    {
        var listing = await FindListingAsync(demo.Owner, demo.Listing, cancellationToken);
        if (await _db.Set<ShortlistEntry>().AnyAsync(s => s.PartyId == investor.Id && s.ListingId == listing.Id, cancellationToken))
        {
            return;
        }

        var entry = new ShortlistEntry(investor.Id, listing, null, _clock.Now.AddDays(-9));
        Check(entry.Write(demo.Note, demo.Tags, _clock.Now.AddDays(-8)), demo.Listing);
        if (demo.Stage != DealStage.Watching)
        {
            Check(entry.Move(demo.Stage, null, null, _clock.Now.AddDays(-3)), demo.Listing);
        }

        _db.Add(entry);
        if (demo.Interested)
        {
            var sent = ListingInterest.Send(listing, investor, profile, agrees: demo.Agreed, _clock.Now.AddDays(-6));
            Check(sent, demo.Listing);
            if (demo.Agreed)
            {
                Check(sent.Value.Agree(InterestSide.Owner, _clock.Now.AddDays(-4)), demo.Listing);
            }

            _db.Add(sent.Value);
        }

        await _db.SaveChangesAsync(cancellationToken);
    }

    private async Task AddSessionAsync(DemoSession demo, PartySummary investor, CancellationToken cancellationToken)
    {
        if (await _db.Set<RoadshowSession>().AnyAsync(s => s.IsDemo && s.Title == demo.Title, cancellationToken))
        {
            return;
        }

        var day = _clock.Today.AddDays(demo.InDays);
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            day = day.AddDays(1);
        }

        var local = day.ToDateTime(new TimeOnly(14, 30));
        var plan = new RoadshowPlan(
            demo.Title, demo.Text, new DateTimeOffset(local, SiteClock.Zone.GetUtcOffset(local)).ToUniversalTime(), 20, demo.Slots, demo.Seats, demo.Place, demo.Link);
        Check(plan.Check(), demo.Title);
        var session = new RoadshowSession(await _numbers.NextAsync(Roadshows.NumberPrefix, cancellationToken), plan, isDemo: true, _clock.Now);
        Check(session.Announce(_clock.Now), demo.Title);
        _db.Add(session);
        var slot = 0;
        foreach (var shown in demo.Programme)
        {
            var listing = await FindListingAsync(shown.Owner, shown.Listing, cancellationToken);
            var pitch = new RoadshowPitch { SessionId = session.Id, ListingId = listing.Id, PartyId = listing.OwnerPartyId };
            Check(pitch.Apply(_clock.Now), shown.Listing);
            if (shown.Given)
            {
                Check(pitch.Give(++slot, session.Slots), shown.Listing);
            }

            _db.Add(pitch);
        }

        _db.Add(new RoadshowSeat { SessionId = session.Id, PartyId = investor.Id, Number = 1, SignedUpAt = _clock.Now, AgreesToBeNamed = true });
        await _db.SaveChangesAsync(cancellationToken);
    }

    private static void Check(Framework.Mvc.Result result, string what)
    {
        if (!result.Succeeded)
        {
            throw new FormatException($"Step DemoInvesting: {what}: {result.Error}");
        }
    }
}
