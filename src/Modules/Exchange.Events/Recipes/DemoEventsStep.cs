using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Exchange.Content.Contracts;
using Exchange.Events.Contracts;
using Exchange.Events.Domain;
using Exchange.Events.Services;
using Exchange.Framework.Data;
using Exchange.Framework.Localization;
using Exchange.Framework.Mvc;
using Exchange.Framework.Recipes;
using Exchange.Framework.Time;
using Exchange.Parties.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Events.Recipes;

/// <summary>
/// Step <c>DemoEvents</c>: campaigns and events in both languages, invented participants and a matchmaking of demo parties. Natural
/// keys: the texts' ids. An event that is there keeps its days and its participants.
/// </summary>
internal sealed class DemoEventsStep : IRecipeStepHandler
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private readonly AppDbContext _db;
    private readonly IContentStore _content;
    private readonly IPartyNames _parties;
    private readonly SiteClock _clock;

    public DemoEventsStep(AppDbContext db, IContentStore content, IPartyNames parties, SiteClock clock)
    {
        _db = db;
        _content = content;
        _parties = parties;
        _clock = clock;
    }

    public string Name => "DemoEvents";

    public async Task ExecuteAsync(JsonObject step, CancellationToken cancellationToken)
    {
        var campaigns = JsonSerializer.Deserialize<List<DemoCampaign>>(step["Campaigns"]!.GetValue<string>(), _json)!;
        foreach (var campaign in campaigns)
        {
            await AddCampaignAsync(campaign, cancellationToken);
        }

        foreach (var one in JsonSerializer.Deserialize<List<DemoEvent>>(step["Events"]!.GetValue<string>(), _json)!)
        {
            await AddEventAsync(one, DayOf(one, campaigns), cancellationToken);
        }
    }

    private static string CampaignId(string key) => "demo-campaign-" + key;

    private static string EventId(string key) => "demo-event-" + key;

    private DateOnly DayOf(DemoEvent demo, IReadOnlyList<DemoCampaign> campaigns)
    {
        if (demo.CampaignTime is null)
        {
            return _clock.Today.AddDays(demo.InDays);
        }

        var campaign = campaigns.Single(c => c.Key == demo.Campaign);
        var period = new YearlyPeriod(MonthDay.Parse(campaign.From)!.Value, MonthDay.Parse(campaign.To)!.Value);
        var next = period.Next(_clock.Today).From;

        // One that is under way is not used: its events would lie on both sides of today.
        var year = next > _clock.Today ? next.Year : next.Year + 1;
        var first = period.In(demo.CampaignTime == "Last" ? year - 1 : year).From;
        return first.AddDays(demo.InDays) >= _clock.Today && demo.CampaignTime == "Last" ? period.In(first.Year - 1).From.AddDays(demo.InDays) : first.AddDays(demo.InDays);
    }

    private async Task AddCampaignAsync(DemoCampaign demo, CancellationToken cancellationToken)
    {
        var part = new JsonObject();
        part.SetText(nameof(CampaignDetails.Kind), demo.Kind.ToString());
        part.SetText(nameof(CampaignDetails.From), demo.From);
        part.SetText(nameof(CampaignDetails.To), demo.To);
        await ImportAsync(EventTypeCodes.Campaign, CampaignId(demo.Key), demo.Key, demo.Zh, demo.En, demo.Topics, CampaignDetails.PartName, _ => part, _clock.Now.AddDays(-60), cancellationToken);
    }

    private async Task AddEventAsync(DemoEvent demo, DateOnly day, CancellationToken cancellationToken)
    {
        var id = EventId(demo.Key);
        if (await _db.Set<HouseEvent>().AnyAsync(e => e.LocalizationSet == id, cancellationToken))
        {
            return;
        }

        var startsAt = LocalTime.At(day, demo.Hour);
        await ImportAsync(
            EventTypeCodes.Event, id, demo.Key, demo.Zh, demo.En, demo.Topics, EventDetails.PartName,
            text =>
            {
                var part = new JsonObject();
                part.SetText(nameof(EventDetails.Kind), demo.Kind.ToString());
                part.SetInstant(nameof(EventDetails.StartsAt), startsAt);
                part.SetInstant(nameof(EventDetails.EndsAt), startsAt.AddMinutes(demo.Minutes));
                part.SetInstant(nameof(EventDetails.ClosesAt), startsAt.AddHours(-18));
                part.SetText(nameof(EventDetails.Place), text.Place);
                part.SetText(nameof(EventDetails.Organiser), text.Organiser);
                part.SetText(nameof(EventDetails.Link), demo.Link);
                part.SetNumber(nameof(EventDetails.Capacity), demo.Capacity);
                part.SetNumber(nameof(EventDetails.SlotMinutes), demo.SlotMinutes);
                part.SetNumber(nameof(EventDetails.Tables), demo.Tables);
                part.SetFlag(nameof(EventDetails.TakesSignUps), true);
                if (demo.Campaign is { } campaign)
                {
                    part.SetList(nameof(EventDetails.Campaign), "ContentItemIds", [CampaignId(campaign)]);
                }

                return part;
            },
            startsAt < _clock.Now ? startsAt.AddDays(-30) : _clock.Now.AddDays(-3), cancellationToken);

        var held = await _db.Set<HouseEvent>().FirstAsync(e => e.LocalizationSet == id, cancellationToken);
        held.IsDemo = true;
        for (var n = 1; n <= demo.SignedUp; n++)
        {
            var signUp = new SignUp(held.Id, null, CheckInCode.New()) { IsDemo = true };
            signUp.Enter(
                new Participant(
                    string.Create(CultureInfo.InvariantCulture, $"示例参加者{n}"), "示例单位", "0812-0000000", string.Create(CultureInfo.InvariantCulture, $"participant{n}@demo.example"),
                    AgreesToContact: n % 2 == 0, null),
                demo.Capacity is not { } places || n <= places, startsAt.AddDays(-10).AddMinutes(n));
            if (n <= demo.Came)
            {
                Check(signUp.CheckIn(startsAt.AddMinutes(n - 15)), demo.Key);
            }

            _db.Add(signUp);
        }

        await AddGuestsAsync(demo, held, cancellationToken);
        await _db.SaveChangesAsync(cancellationToken);
    }

    private async Task AddGuestsAsync(DemoEvent demo, HouseEvent held, CancellationToken cancellationToken)
    {
        var invitedAt = held.StartsAt.AddDays(-14);
        List<MatchGuest> guests = [];
        foreach (var one in demo.Guests ?? [])
        {
            if (await _parties.FindAsync(one.Party, cancellationToken) is not { IsDemo: true } party)
            {
                throw new FormatException($"Step DemoEvents: '{one.Party}' is no demo party.");
            }

            var guest = new MatchGuest(held.Id, party.Id, MatchSides.Of(party.OrganisationKind), invitedAt);
            if (one.Accepted)
            {
                Check(
                    guest.Accept(
                        new MatchWishes(one.Fields, one.Instruments, one.FromYuan is { } from ? Money.FromYuan(from).Fen : null, one.ToYuan is { } to ? Money.FromYuan(to).Fen : null, one.Text),
                        invitedAt.AddDays(1).AddMinutes(guests.Count)),
                    one.Party);
            }

            guests.Add(guest);
        }

        _db.AddRange(guests);
        var meetings = MeetingPlan.Place(held.Id, Pairing.Propose(guests).Select(p => (p.Firm.Id, p.Financier.Id)), [], held.Slots, held.Tables);
        if (held.EndsAt < _clock.Now)
        {
            MeetingOutcome[] outcomes = [MeetingOutcome.DocumentsFollow, MeetingOutcome.TalksContinue, MeetingOutcome.NoInterest, MeetingOutcome.TermsFollow];
            for (var n = 0; n < meetings.Count; n++)
            {
                Check(meetings[n].Tell(outcomes[n % outcomes.Length], "本结果为示例。", null, held.EndsAt, SiteClock.ToDate(held.EndsAt)), demo.Key);
            }
        }

        _db.AddRange(meetings);
    }

    private async Task ImportAsync(
        string type, string id, string slug, DemoText zh, DemoText en, IReadOnlyList<string> topics, string partName, Func<DemoText, JsonObject> part, DateTimeOffset publishedAt,
        CancellationToken cancellationToken)
    {
        foreach (var (culture, text, itemId) in new[] { (SupportedCultures.Default, zh, id), ("en", en, id + "-en") })
        {
            var imported = await _content.ImportAsync(
                new ContentImport
                {
                    ContentItemId = itemId,
                    LocalizationSet = id,
                    Type = type,
                    Culture = culture,
                    Slug = slug,
                    Title = text.Title,
                    Summary = text.Summary,
                    Markdown = text.Body,
                    Parts = new JsonObject { [partName] = part(text).DeepClone() },
                    Topics = topics,
                    Publish = true,
                    PublishedAt = publishedAt,
                },
                cancellationToken);
            Check(imported, itemId);
        }
    }

    private static void Check(Result result, string what)
    {
        if (!result.Succeeded)
        {
            throw new FormatException($"Step DemoEvents: {what}: {result.Error}");
        }
    }
}
