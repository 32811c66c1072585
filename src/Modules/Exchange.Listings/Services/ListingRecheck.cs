using System.Globalization;
using Exchange.Framework.Data;
using Exchange.Framework.Localization;
using Exchange.Framework.Time;
using Exchange.Listings.Contracts;
using Exchange.Listings.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Exchange.Listings.Services;

/// <summary>
/// Looks at published listings again after the register or the owner has changed. A mode that the law now forbids is suspended and the
/// others stay; where nothing is left, or the problem concerns the whole package, the listing is.
/// </summary>
internal sealed class ListingRecheck
{
    // So many listings can hold one right or belong to one party in practice; the rest is met when it is next submitted or renewed.
    private const int Most = 500;

    private readonly AppDbContext _db;
    private readonly ListingStore _store;
    private readonly ListingFacts _facts;
    private readonly ListingEffects _effects;
    private readonly SiteClock _clock;
    private readonly IStringLocalizer<ListingRecheck> S;

    public ListingRecheck(AppDbContext db, ListingStore store, ListingFacts facts, ListingEffects effects, SiteClock clock, IStringLocalizer<ListingRecheck> localizer)
    {
        S = localizer;
        _db = db;
        _store = store;
        _facts = facts;
        _effects = effects;
        _clock = clock;
    }

    /// <summary>The published listings that hold the right. Joins the caller's unit of work.</summary>
    /// <param name="needsReview">Its owner has changed what they were reviewed for: they are reviewed again.</param>
    public async Task OfRightAsync(Guid rightId, bool needsReview, CancellationToken cancellationToken)
    {
        if (needsReview)
        {
            await ReviewAgainAsync(rightId, cancellationToken);
        }

        await CheckAsync(
            await Published().Where(l => l.Rights.Any(r => r.RightId == rightId)).OrderBy(l => l.Id).Select(l => l.Id).Take(Most).ToListAsync(cancellationToken),
            cancellationToken);
    }

    /// <summary>The published listings of the party. Joins the caller's unit of work.</summary>
    public async Task OfPartyAsync(Guid partyId, CancellationToken cancellationToken) =>
        await CheckAsync(
            await Published().Where(l => l.OwnerPartyId == partyId).OrderBy(l => l.Id).Select(l => l.Id).Take(Most).ToListAsync(cancellationToken),
            cancellationToken);

    /// <summary>Those of the listings that are published. Joins the caller's unit of work.</summary>
    public Task OfListingsAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken) => CheckAsync(ids, cancellationToken);

    private IQueryable<Listing> Published() => _db.Set<Listing>().AsNoTracking().Where(l => l.State == ListingState.Published);

    private async Task CheckAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        // The reason is kept as text for everybody who reads the history; nobody's language is at hand here.
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(SupportedCultures.Default);
        var actor = Actor.System(_clock.Now, _clock.Today);
        foreach (var id in ids)
        {
            if (await _store.FindAsync(id, cancellationToken) is not { State: ListingState.Published } listing)
            {
                continue;
            }

            if (await _db.Set<ListingLight>().FindAsync([id], cancellationToken) is { } light)
            {
                light.Forget();
            }

            await SuspendAsync(listing, await _facts.CheckAsync(listing, cancellationToken), actor, cancellationToken);
            _effects.Changed(listing);
        }
    }

    private async Task ReviewAgainAsync(Guid rightId, CancellationToken cancellationToken)
    {
        var ids = await _db.Set<Listing>().AsNoTracking()
            .Where(l => l.Rights.Any(r => r.RightId == rightId)
                && (l.State == ListingState.Published || l.State == ListingState.Suspended || l.State == ListingState.Expired || l.State == ListingState.Submitted))
            .OrderBy(l => l.Id).Select(l => l.Id).Take(Most).ToListAsync(cancellationToken);
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(SupportedCultures.Default);
        var actor = Actor.System(_clock.Now, _clock.Today);
        foreach (var id in ids)
        {
            if (await _store.FindAsync(id, cancellationToken) is { } listing && listing.ReviewAgain(S["Number, title, dates, class or owner of a right in it were changed."], actor))
            {
                _effects.Changed(listing);
                await _effects.TellOwnerAsync(
                    listing, ListingNotices.Suspended, "Listing {0} “{1}” must be reviewed again because a right in it was changed. Until then it is not public.",
                    cancellationToken);
            }
        }
    }

    private async Task SuspendAsync(Listing listing, IReadOnlyList<ListingProblem> problems, Actor actor, CancellationToken cancellationToken)
    {
        var ending = problems.Where(ListingChecks.EndsOffer).ToList();
        if (ending.Count == 0)
        {
            return;
        }

        var modes = ending.Where(p => p.Mode is not null).Select(p => p.Mode!.Value).Distinct().ToList();
        if (ending.All(p => p.Mode is not null) && listing.OpenOffers.Any(o => !modes.Contains(o.Mode)))
        {
            foreach (var mode in modes)
            {
                listing.ChangeOffer(mode, OfferState.Suspended, Reason(ending.Where(p => p.Mode == mode)), actor);
            }

            await _effects.TellOwnerAsync(
                listing, ListingNotices.Suspended, "A mode of listing {0} “{1}” was suspended because the register changed. The reason stands on its page.",
                cancellationToken);
            return;
        }

        listing.Suspend(Reason(ending), actor);
        await _effects.TellOwnerAsync(
            listing, ListingNotices.Suspended, "Listing {0} “{1}” was suspended because the register or your organisation's standing changed. The reason stands on its page.",
            cancellationToken);
    }

    private string Reason(IEnumerable<ListingProblem> problems)
    {
        var text = string.Join("；", _facts.Describe(problems.ToList()).Select(p => $"{p.Text}（{p.Article}）"));
        return text.Length <= Listing.MaxReason ? text : text[..Listing.MaxReason];
    }
}
