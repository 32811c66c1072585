using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Exchange.Investing.Domain;
using Exchange.Listings.Contracts;
using Exchange.Notifications.Contracts;
using Exchange.Parties.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Investing.Services;

/// <summary>The commands on interest in listings. The caller has checked that the person may manage for the party.</summary>
internal sealed class Interests
{
    private readonly AppDbContext _db;
    private readonly IListingDirectory _listings;
    private readonly IPartyDirectory _parties;
    private readonly INotifier _notifier;
    private readonly SiteClock _clock;

    public Interests(AppDbContext db, IListingDirectory listings, IPartyDirectory parties, INotifier notifier, SiteClock clock)
    {
        _db = db;
        _listings = listings;
        _parties = parties;
        _notifier = notifier;
        _clock = clock;
    }

    /// <param name="agrees">The investor may be named as soon as the owner agrees.</param>
    /// <returns>Null when the listing is not on the party's shortlist.</returns>
    public async Task<Result?> SendAsync(CurrentParty acting, Guid entryId, bool agrees, CancellationToken cancellationToken)
    {
        var investor = acting.Party;
        if (await _db.Set<ShortlistEntry>().AsNoTracking().FirstOrDefaultAsync(s => s.Id == entryId && s.PartyId == investor.Id, cancellationToken) is not { } entry)
        {
            return null;
        }

        var earlier = await _db.Set<ListingInterest>().AsNoTracking().Where(i => i.InvestorPartyId == investor.Id && i.ListingId == entry.ListingId)
            .Select(i => new { i.State, i.EndedBy }).ToListAsync(cancellationToken);
        if (earlier.Exists(i => i.State != InterestState.Ended))
        {
            return Result.Fail(AlreadySent);
        }

        if (earlier.Exists(i => i.EndedBy == InterestSide.Owner))
        {
            return Result.Fail("The owner has ended this already. You may still send an inquiry.");
        }

        var listing = (await _listings.FindAsync([entry.ListingId], cancellationToken)).GetValueOrDefault(entry.ListingId);
        var profile = await _db.Set<InvestorProfile>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == investor.Id, cancellationToken);
        var sent = ListingInterest.Send(listing, investor, profile, agrees, _clock.Now);
        if (!sent.Succeeded)
        {
            return sent;
        }

        _db.Add(sent.Value);
        await TellOwnerAsync(sent.Value, listing, "An investor is interested in {0} {1}", cancellationToken);
        return await _db.TrySaveAsync(cancellationToken) ? Result.Success : Result.Fail(AlreadySent);
    }

    /// <returns>Null when there is no such interest for the party.</returns>
    public Task<Result?> AgreeAsync(Guid partyId, InterestSide side, Guid id, long version, CancellationToken cancellationToken) => ChangeAsync(
        partyId, side, id, version, interest => interest.Agree(side, _clock.Now),
        interest => (side, interest.State) switch
        {
            (InterestSide.Owner, InterestState.Agreed) => "The owner of {0} {1} agrees: you see each other's contact now",
            (InterestSide.Owner, _) => "The owner of {0} {1} would like to know who you are",
            (InterestSide.Investor, InterestState.Agreed) => "The investor interested in {0} {1} agrees: you see each other's contact now",
            _ => null,
        },
        cancellationToken);

    /// <returns>Null when there is no such interest for the party.</returns>
    public Task<Result?> EndAsync(Guid partyId, InterestSide side, Guid id, long version, CancellationToken cancellationToken) => ChangeAsync(
        partyId, side, id, version, interest => interest.End(side, _clock.Now),
        _ => EndedBy(side),
        cancellationToken);

    /// <summary>Ends whatever is open on either side. Joins the caller's unit of work.</summary>
    public async Task EndAllAsync(Guid partyId, CancellationToken cancellationToken)
    {
        var open = await _db.Set<ListingInterest>()
            .Where(i => i.State != InterestState.Ended && (i.InvestorPartyId == partyId || i.OwnerPartyId == partyId)).ToListAsync(cancellationToken);
        var listings = await _listings.FindAsync([.. open.Select(i => i.ListingId).Distinct()], cancellationToken);
        foreach (var interest in open)
        {
            var side = interest.SideOf(partyId)!.Value;
            interest.End(side, _clock.Now);
            await (side == InterestSide.Owner
                ? TellInvestorAsync(interest, EndedBy(side), cancellationToken)
                : TellOwnerAsync(interest, listings.GetValueOrDefault(interest.ListingId), EndedBy(side), cancellationToken));
        }
    }

    private static string EndedBy(InterestSide side) =>
        side == InterestSide.Owner ? "The owner of {0} {1} has ended the interest" : "The investor has withdrawn the interest in {0} {1}";

    private const string AlreadySent = "The owner knows of your interest already.";

    private async Task<Result?> ChangeAsync(
        Guid partyId, InterestSide side, Guid id, long version, Func<ListingInterest, Result> change, Func<ListingInterest, string?> news,
        CancellationToken cancellationToken)
    {
        var interest = await _db.Set<ListingInterest>().FirstOrDefaultAsync(i => i.Id == id, cancellationToken);
        if (interest?.SideOf(partyId) != side)
        {
            return null;
        }

        if (interest.Version != version)
        {
            return Result.Fail(InvestingTexts.Stale);
        }

        var result = change(interest);
        if (!result.Succeeded)
        {
            _db.ChangeTracker.Clear();
            return result;
        }

        if (news(interest) is { } subject)
        {
            var listing = (await _listings.FindAsync([interest.ListingId], cancellationToken)).GetValueOrDefault(interest.ListingId);
            await (side == InterestSide.Owner
                ? TellInvestorAsync(interest, subject, cancellationToken)
                : TellOwnerAsync(interest, listing, subject, cancellationToken));
        }

        return await _db.TrySaveAsync(cancellationToken) ? Result.Success : Result.Fail(InvestingTexts.Stale);
    }

    /// <summary>Names nobody: the message goes out by e-mail, and stays when the interest has ended.</summary>
    private async Task TellOwnerAsync(ListingInterest interest, ListingSummary? listing, string subject, CancellationToken cancellationToken) =>
        await _notifier.NotifyAsync(
            new Notification(InvestingKinds.Interest.Name, subject, [listing?.Number ?? "", listing?.Title ?? ""], $"/desk/interest/{interest.Id:N}"),
            await _parties.GetManagerUserIdsAsync(interest.OwnerPartyId, cancellationToken), cancellationToken);

    private async Task TellInvestorAsync(ListingInterest interest, string subject, CancellationToken cancellationToken)
    {
        var entry = await _db.Set<ShortlistEntry>().AsNoTracking()
            .Where(s => s.PartyId == interest.InvestorPartyId && s.ListingId == interest.ListingId)
            .Select(s => new { s.Id, s.ListingNumber, s.ListingTitle }).FirstOrDefaultAsync(cancellationToken);
        if (entry is null)
        {
            // Taken off the list meanwhile: there is no page left to lead to.
            return;
        }

        await _notifier.NotifyAsync(
            new Notification(InvestingKinds.Answer.Name, subject, [entry.ListingNumber, entry.ListingTitle], $"/desk/investing/shortlist/{entry.Id:N}"),
            await _parties.GetManagerUserIdsAsync(interest.InvestorPartyId, cancellationToken), cancellationToken);
    }
}
