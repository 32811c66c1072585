using System.Globalization;
using Exchange.Framework.Data;
using Exchange.Framework.Localization;
using Exchange.Framework.Time;
using Exchange.Parties.Contracts;
using Exchange.Rights.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Rights.Services;

/// <summary>
/// What follows when the register names other owners (rules §4.2, ASG-01): a claimant who is not among them has nothing left to offer.
/// That listings are looked at again follows from the change of the right.
/// </summary>
internal sealed class OwnerChanges
{
    private readonly AppDbContext _db;
    private readonly SiteClock _clock;
    private readonly IPartyDirectory _parties;
    private readonly ClaimNotices _notices;
    private readonly HolderAlerts _holders;
    private readonly PoCatalog _translations;

    public OwnerChanges(AppDbContext db, SiteClock clock, IPartyDirectory parties, ClaimNotices notices, HolderAlerts holders, PoCatalog translations)
    {
        _db = db;
        _clock = clock;
        _parties = parties;
        _notices = notices;
        _holders = holders;
        _translations = translations;
    }

    /// <summary>Joins the caller's unit of work.</summary>
    /// <param name="right">With people loaded, after the change.</param>
    /// <param name="changedOn">What was known of the last change before.</param>
    /// <param name="asOf">The day to which the owners were known before.</param>
    public async Task FollowAsync(IpRight right, DateOnly? changedOn, DateOnly? asOf, CancellationToken cancellationToken)
    {
        if ((changedOn, asOf) == (right.OwnersChangedOn, right.OwnersAsOf))
        {
            return;
        }

        if (right.OwnersChangedOn is { } day && changedOn != day)
        {
            await _holders.AlertAsync(right, HolderCause.OwnersChanged, day, cancellationToken);
        }

        if (right.AreOwnersUnconfirmed)
        {
            await _notices.OwnersUnconfirmedAsync(right, cancellationToken);
            return;
        }

        if (right.ClaimedBy is not { } partyId || await IsOwnerAsync(right, partyId, cancellationToken))
        {
            return;
        }

        var claim = await _db.Set<RightClaim>().FirstOrDefaultAsync(c => c.RightId == right.Id && c.State == ClaimState.Accepted, cancellationToken);

        // Kept as text for both sides; nobody's language is at hand here.
        var texts = _translations.In<OwnerChanges>(CultureInfo.GetCultureInfo(SupportedCultures.Default));
        claim?.Supersede(by: null, texts["The register names other owners since a transfer or a change of name."], _clock.Now);
        right.SetClaimant(null, _clock.Now);
        await _notices.OwnersChangedAsync(partyId, right, cancellationToken);
    }

    private async Task<bool> IsOwnerAsync(IpRight right, Guid partyId, CancellationToken cancellationToken)
    {
        var party = (await _parties.FindAsync([partyId], cancellationToken)).GetValueOrDefault(partyId);
        return party is not null && ListingRules.CoOwners(right, party).Count < right.OwnerNames().Count;
    }
}
