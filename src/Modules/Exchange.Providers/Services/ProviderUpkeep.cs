using Exchange.Framework.Data;
using Exchange.Framework.Settings;
using Exchange.Framework.Time;
using Exchange.Notifications.Contracts;
using Exchange.Parties.Contracts;
using Exchange.Providers.Contracts;
using Exchange.Providers.Domain;
using Exchange.Search.Contracts;
using Exchange.Users.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Providers.Services;

/// <summary>Computes a provider's standing anew and tells those concerned when its offers appear or disappear.</summary>
internal sealed class ProviderUpkeep
{
    private const int Batch = 200;

    private readonly AppDbContext _db;
    private readonly ProviderDirectory _directory;
    private readonly IPartyDirectory _parties;
    private readonly IUserDirectory _users;
    private readonly INotifier _notifier;
    private readonly ISearchChanges _search;
    private readonly SiteSettings _settings;
    private readonly SiteClock _clock;

    public ProviderUpkeep(
        AppDbContext db, ProviderDirectory directory, IPartyDirectory parties, IUserDirectory users, INotifier notifier, ISearchChanges search,
        SiteSettings settings, SiteClock clock)
    {
        _db = db;
        _directory = directory;
        _parties = parties;
        _users = users;
        _notifier = notifier;
        _search = search;
        _settings = settings;
        _clock = clock;
    }

    /// <summary>Adds to the caller's unit of work.</summary>
    /// <returns>Whether anything others see of it has changed.</returns>
    public async Task<bool> RefreshAsync(Guid id, CancellationToken cancellationToken)
    {
        var facts = (await _directory.LoadAsync(_db.Set<Provider>().AsNoTracking().Where(p => p.Id == id), cancellationToken)).FirstOrDefault();
        if (facts is null)
        {
            return false;
        }

        var standing = await _db.Set<ProviderStanding>().FirstOrDefaultAsync(s => s.Id == id, cancellationToken);
        if (standing is null)
        {
            standing = new ProviderStanding { Id = id };
            _db.Add(standing);
        }

        var (wasOffering, before) = (standing.IsOffering, standing.NotOfferingReason);
        var changed = standing.Compute(facts.NotOfferingReason, await GradeAsync(id, cancellationToken), _clock.Today);
        _search.Record(ProvidersSearchSource.SourceName, id);
        if (wasOffering && facts.NotOfferingReason is { } reason)
        {
            await TellHiddenAsync(facts, reason, cancellationToken);
        }
        else if (!wasOffering && facts.NotOfferingReason is null && before is not null)
        {
            await _notifier.NotifyAsync(
                new Notification(ProviderNotices.Offer.Name, "Your offers are shown to everybody now.", [], "/desk/provider"),
                await _parties.GetManagerUserIdsAsync(id, cancellationToken), cancellationToken);
        }

        return changed;
    }

    private async Task<Grade> GradeAsync(Guid id, CancellationToken cancellationToken)
    {
        var since = _clock.Now - ResponseFigures.Period;
        var responses = await _db.Set<ProviderResponse>().AsNoTracking().Where(r => r.ProviderId == id && r.AskedAt > since)
            .Select(r => new { r.AskedAt, r.AnsweredAt }).ToListAsync(cancellationToken);
        var upheld = await _db.Set<ProviderComplaint>()
            .CountAsync(c => c.ProviderId == id && c.State == ComplaintState.Upheld && c.At > since, cancellationToken);
        var cases = await _db.Set<ProviderCase>().CountAsync(c => c.ProviderId == id && c.State == ReviewState.Confirmed, cancellationToken);
        return Grade.Of(
            ResponseFigures.Of(responses.Select(r => (r.AskedAt, r.AnsweredAt)), _clock.Now), upheld, cases,
            await _settings.GetAsync<GradeRules>(cancellationToken));
    }

    private async Task TellHiddenAsync(ProviderFacts facts, string reason, CancellationToken cancellationToken)
    {
        var subject = reason switch
        {
            ProviderTexts.LicenceExpired => "Your offers are hidden: a licence has expired. Upload the present one.",
            ProviderTexts.LicenceMissing or ProviderTexts.LicenceUnchecked or ProviderTexts.LicenceNotYet =>
                "Your offers are hidden: a licence that you need is missing or not checked yet.",
            _ => "Your offers are hidden: the profile is not published or the organisation not verified.",
        };
        await _notifier.NotifyAsync(
            new Notification(ProviderNotices.Offer.Name, subject, [], "/desk/provider"),
            await _parties.GetManagerUserIdsAsync(facts.Provider.Id, cancellationToken), cancellationToken);
        await _notifier.NotifyAsync(
            new Notification(
                ProviderNotices.Review.Name, facts.IsAdmitted ? "{0} is on the list of pilot participants, but its offers are hidden now." : "The offers of {0} are hidden now.", [facts.Party.Name], $"/Admin/Providers/{facts.Provider.Id:N}"),
            await _users.FindIdsByPermissionAsync(ProviderPermissions.ReviewProvidersName, cancellationToken), cancellationToken);

        // To those who wait for an answer it matters: to all of them, so many at once.
        var waiting = _db.Set<ProviderLead>().AsNoTracking().Where(l => l.ProviderId == facts.Provider.Id && l.AnsweredAt == null)
            .Select(l => l.AskerUserId).Distinct().OrderBy(id => id);
        for (var told = 0; ; told += Batch)
        {
            var some = await waiting.Skip(told).Take(Batch).ToListAsync(cancellationToken);
            if (some.Count == 0)
            {
                return;
            }

            await _notifier.NotifyAsync(
                new Notification(ProviderNotices.Answer.Name, "{0}, which you have asked, offers nothing for the time being.", [facts.Party.Name], "/desk/leads?box=sent"),
                some, cancellationToken);
        }
    }
}
