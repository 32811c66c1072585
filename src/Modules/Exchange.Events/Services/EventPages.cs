using Exchange.Content.Contracts;
using Exchange.Events.Domain;
using Exchange.Events.ViewModels;
using Exchange.Framework.Data;
using Exchange.Framework.Localization;
using Exchange.Framework.Security;
using Exchange.Framework.Time;
using Exchange.Media.Contracts;
using Exchange.Parties.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Events.Services;

/// <summary>What stands above the texts of events and campaigns.</summary>
internal sealed class EventPages
{
    private const int MaxOfCampaign = 12;

    private readonly AppDbContext _db;
    private readonly EventLists _lists;
    private readonly IFileStore _files;
    private readonly ICurrentUser _user;
    private readonly HostAccess _hosts;
    private readonly ICurrentParty _party;
    private readonly SiteClock _clock;

    public EventPages(AppDbContext db, EventLists lists, IFileStore files, ICurrentUser user, HostAccess hosts, ICurrentParty party, SiteClock clock)
    {
        _db = db;
        _lists = lists;
        _files = files;
        _user = user;
        _hosts = hosts;
        _party = party;
        _clock = clock;
    }

    /// <summary>The facts of a published event come from its book, those of a draft from the draft.</summary>
    public async Task<EventFacts> FactsAsync(ContentPartView view, CancellationToken cancellationToken)
    {
        var details = new EventDetails(view.Part);
        var set = view.Item.LocalizationSet;
        var held = view.Item.IsPublished ? await _db.Set<HouseEvent>().AsNoTracking().FirstOrDefaultAsync(e => e.LocalizationSet == set, cancellationToken) : null;
        var campaigns = await _lists.CampaignsAsync(cancellationToken);
        if (held is null)
        {
            return new EventFacts(view.Item, null, null, details, true, campaigns.FirstOrDefault(c => c.ContentItemId == details.Campaign), null, 0, 0, 0, false, false, [], false, false, null);
        }

        var now = _clock.Now;
        var counts = await _db.Set<SignUp>().Where(s => s.EventId == held.Id).GroupBy(s => s.State).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var mine = _user.Id is { } userId ? await _db.Set<SignUp>().AsNoTracking().FirstOrDefaultAsync(s => s.EventId == held.Id && s.UserId == userId, cancellationToken) : null;
        var ahead = mine is { State: SignUpState.Waiting }
            ? await _db.Set<SignUp>().CountAsync(s => s.EventId == held.Id && s.State == SignUpState.Waiting && s.SignedUpAt < mine.SignedUpAt, cancellationToken)
            : 0;
        var isHost = await _hosts.FindAsync(held, cancellationToken) is not null;
        var materials = await MaterialsAsync(held, mine, isHost, cancellationToken);
        var acting = held.IsMatchmaking && _user.Id is not null ? await _party.GetAsync(cancellationToken) : null;
        var partyId = acting?.Party.Id;
        var guest = acting is null
            ? null
            : await _db.Set<MatchGuest>().Where(g => g.EventId == held.Id && g.PartyId == partyId).Select(g => (Guid?)g.Id).FirstOrDefaultAsync(cancellationToken);
        var culture = view.Item.Culture;
        var summary = await _db.Set<EventText>().Where(t => t.EventId == held.Id && t.Culture == culture).Select(t => t.Summary).FirstOrDefaultAsync(cancellationToken);
        return new EventFacts(
            view.Item, summary, held, details, view.Item.Culture == SupportedCultures.Default, campaigns.FirstOrDefault(c => c.Set == held.CampaignSet),
            mine is { IsActive: true } ? mine : null, ahead + 1,
            counts.GetValueOrDefault(SignUpState.Confirmed), counts.GetValueOrDefault(SignUpState.Waiting), held.IsOpenForSignUp(now), held.EndsAt < now, materials, isHost,
            acting is { CanManage: true }, guest);
    }

    public async Task<CampaignFacts> CampaignAsync(ContentPartView view, CancellationToken cancellationToken)
    {
        var details = new CampaignDetails(view.Part);
        return new CampaignFacts(details, details.Period?.Next(_clock.Today), await _lists.OfCampaignAsync(view.Item.LocalizationSet, MaxOfCampaign, cancellationToken), view.Item.LocalizationSet);
    }

    private async Task<IReadOnlyList<MaterialLink>> MaterialsAsync(HouseEvent held, SignUp? mine, bool isHost, CancellationToken cancellationToken)
    {
        var rows = await _db.Set<EventMaterial>().AsNoTracking().Where(m => m.EventId == held.Id).OrderBy(m => m.AddedAt).ThenBy(m => m.Id).Take(EventMaterial.MaxFiles).ToListAsync(cancellationToken);
        var shown = rows.FindAll(m => isHost || MaterialFiles.MayRead(m, held, mine, _clock.Now));
        var files = (await _files.FindAsync([.. shown.Select(m => m.FileId)], cancellationToken)).ToDictionary(f => f.Id);
        return [.. shown.Where(m => files.ContainsKey(m.FileId)).Select(m => new MaterialLink(m.Id, m.Title, files[m.FileId].Url, files[m.FileId].Length, m.Access))];
    }
}
