using Exchange.Content.Contracts;
using Exchange.Events.Contracts;
using Exchange.Events.Domain;
using Exchange.Framework.Data;
using Exchange.Framework.Localization;
using Exchange.Framework.Time;
using Exchange.Notifications.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Events.Services;

/// <summary>Keeps the rows beside published campaigns and events.</summary>
internal sealed class EventPublication : IContentEvents
{
    private readonly AppDbContext _db;
    private readonly INotifier _notifier;
    private readonly SiteClock _clock;

    public EventPublication(AppDbContext db, INotifier notifier, SiteClock clock)
    {
        _db = db;
        _notifier = notifier;
        _clock = clock;
    }

    public Task PublishedAsync(ContentText text, CancellationToken cancellationToken) => text.Item.Type switch
    {
        EventTypeCodes.Campaign => PublishCampaignAsync(text, cancellationToken),
        EventTypeCodes.Event => PublishEventAsync(text, cancellationToken),
        _ => Task.CompletedTask,
    };

    public async Task UnpublishedAsync(ContentItemInfo item, CancellationToken cancellationToken)
    {
        if (item.Type == EventTypeCodes.Campaign && await _db.Set<Campaign>().FirstOrDefaultAsync(c => c.Id == item.Id, cancellationToken) is { } campaign)
        {
            _db.Remove(campaign);
        }

        if (item.Type == EventTypeCodes.Event && await _db.Set<EventText>().FirstOrDefaultAsync(t => t.Id == item.Id, cancellationToken) is { } text)
        {
            _db.Remove(text);
            var held = await _db.Set<HouseEvent>().FirstAsync(e => e.Id == text.EventId, cancellationToken);
            held.IsPublished = await _db.Set<EventText>().AnyAsync(t => t.EventId == held.Id && t.Id != text.Id, cancellationToken);
        }
    }

    public async Task MovedAsync(ContentItemInfo item, CancellationToken cancellationToken)
    {
        if (item.Type == EventTypeCodes.Campaign && await _db.Set<Campaign>().FirstOrDefaultAsync(c => c.Id == item.Id, cancellationToken) is { } campaign)
        {
            campaign.Url = item.Url ?? "/";
        }

        if (item.Type == EventTypeCodes.Event && await _db.Set<EventText>().FirstOrDefaultAsync(t => t.Id == item.Id, cancellationToken) is { } text)
        {
            text.Url = item.Url ?? "/";
        }
    }

    private async Task PublishCampaignAsync(ContentText text, CancellationToken cancellationToken)
    {
        var details = new CampaignDetails(text.Part(CampaignDetails.PartName));
        var campaign = await _db.Set<Campaign>().FirstOrDefaultAsync(c => c.Id == text.Item.Id, cancellationToken);
        if (campaign is null)
        {
            campaign = new Campaign
            {
                Id = text.Item.Id,
                ContentItemId = text.Item.ContentItemId,
                Culture = text.Item.Culture,
                LocalizationSet = text.Item.LocalizationSet,
                Title = text.Title,
                Url = text.Item.Url ?? "/",
            };
            _db.Add(campaign);
        }

        campaign.LocalizationSet = text.Item.LocalizationSet;
        campaign.Title = text.Title;
        campaign.Summary = text.Summary;
        campaign.Url = text.Item.Url ?? "/";
        campaign.Kind = details.Kind;
        campaign.From = details.Period?.From.Code;
        campaign.To = details.Period?.To.Code;
    }

    private async Task PublishEventAsync(ContentText text, CancellationToken cancellationToken)
    {
        var details = new EventDetails(text.Part(EventDetails.PartName));
        var set = text.Item.LocalizationSet;
        var held = _db.Set<HouseEvent>().Local.FirstOrDefault(e => e.LocalizationSet == set)
            ?? await _db.Set<HouseEvent>().FirstOrDefaultAsync(e => e.LocalizationSet == set, cancellationToken);
        var isNew = held is null;
        if (held is null)
        {
            held = new HouseEvent(set, TicketToken.NewKey(), _clock.Now)
            {
                OrganiserPartyId = await _db.Set<EventProposal>().Where(p => p.LocalizationSet == set).Select(p => (Guid?)p.PartyId).FirstOrDefaultAsync(cancellationToken),
            };
            _db.Add(held);
        }

        var wasPublished = held.IsPublished;
        held.IsPublished = true;
        await WriteTextAsync(held, text, details, cancellationToken);
        if (text.Item.Culture != SupportedCultures.Default
            && await _db.Set<EventText>().AnyAsync(t => t.EventId == held.Id && t.Culture == SupportedCultures.Default && t.Id != text.Item.Id, cancellationToken))
        {
            // The facts of the text in the site's main language count: translations cannot contradict it.
            return;
        }

        var campaignSet = details.Campaign is { } id
            ? await _db.Set<Campaign>().Where(c => c.ContentItemId == id).Select(c => c.LocalizationSet).FirstOrDefaultAsync(cancellationToken)
            : null;
        var moved = held.Take(details, text.Title, campaignSet);
        if (moved && wasPublished && !isNew && held.StartsAt > _clock.Now)
        {
            var users = await _db.Set<SignUp>().Where(s => s.EventId == held.Id && s.State != SignUpState.Withdrawn && s.UserId != null).Select(s => s.UserId!).ToListAsync(cancellationToken);
            await _notifier.NotifyAsync(
                new Notification(EventKinds.Mine.Name, "{0} has moved: it begins on {1}", [held.Title, LocalTime.Plain(held.StartsAt)], "/desk/events"), users, cancellationToken);
        }
    }

    private async Task WriteTextAsync(HouseEvent held, ContentText text, EventDetails details, CancellationToken cancellationToken)
    {
        var row = await _db.Set<EventText>().FirstOrDefaultAsync(t => t.Id == text.Item.Id, cancellationToken);
        if (row is not null && row.EventId != held.Id)
        {
            // It has joined the translations of another event.
            var former = await _db.Set<HouseEvent>().FirstAsync(e => e.Id == row.EventId, cancellationToken);
            former.IsPublished = await _db.Set<EventText>().AnyAsync(t => t.EventId == former.Id && t.Id != row.Id, cancellationToken);
            row.EventId = held.Id;
        }

        if (row is null)
        {
            row = new EventText { Id = text.Item.Id, EventId = held.Id, Culture = text.Item.Culture, Title = text.Title, Url = text.Item.Url ?? "/" };
            _db.Add(row);
        }

        row.Title = text.Title;
        row.Summary = text.Summary;
        row.Url = text.Item.Url ?? "/";
        row.Place = details.Place;
        row.Organiser = details.Organiser;
        row.Topics = text.Topics.Count == 0 ? "" : "|" + string.Join('|', text.Topics) + "|";
    }
}
