using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Security;
using Exchange.Framework.Time;
using Exchange.Investing.Domain;
using Exchange.Investing.ViewModels;
using Exchange.Listings.Contracts;
using Exchange.Parties.Contracts;
using Exchange.Rights.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Investing.Services;

/// <summary>An investor's commands on interests and shortlist. The caller has checked that the person may manage for the party.</summary>
internal sealed class InvestorDesk
{
    private readonly AppDbContext _db;
    private readonly ICurrentUser _user;
    private readonly IListingDirectory _listings;
    private readonly ITaxonomy _taxonomy;
    private readonly IDistricts _districts;
    private readonly SiteClock _clock;

    public InvestorDesk(AppDbContext db, ICurrentUser user, IListingDirectory listings, ITaxonomy taxonomy, IDistricts districts, SiteClock clock)
    {
        _db = db;
        _user = user;
        _listings = listings;
        _taxonomy = taxonomy;
        _districts = districts;
        _clock = clock;
    }

    public async Task<Result> SaveProfileAsync(CurrentParty acting, ProfileForm form, CancellationToken cancellationToken)
    {
        var profile = await _db.Set<InvestorProfile>().FirstOrDefaultAsync(p => p.Id == acting.Party.Id, cancellationToken);
        if ((profile?.Version ?? 0) != form.Version)
        {
            return Result.Fail(InvestingTexts.Stale);
        }

        if (profile is null)
        {
            profile = new InvestorProfile { Id = acting.Party.Id, IsDemo = acting.Party.IsDemo };
            _db.Add(profile);
        }

        var known = form.ToCriteria() with
        {
            Fields = [.. form.Fields.Where(f => _taxonomy.Find(f) is not null)],
            Districts = [.. form.Districts.Where(d => _districts.Find(d) is not null)],
        };
        var result = profile.Revise(known, form.WithBankLoan, form.Text, _clock.Now);
        if (!result.Succeeded)
        {
            _db.ChangeTracker.Clear();
            return result;
        }

        // A colleague was quicker by a moment.
        return await _db.TrySaveAsync(cancellationToken) ? Result.Success : Result.Fail(InvestingTexts.Stale);
    }

    /// <returns>The entry, also when it was there already; null when there is no such listing on offer.</returns>
    public async Task<Result<Guid>?> SaveAsync(Guid partyId, string number, CancellationToken cancellationToken)
    {
        if (await _listings.FindByNumberAsync(number, cancellationToken) is not { State: ListingState.Published } listing)
        {
            return null;
        }

        if (listing.OwnerPartyId == partyId)
        {
            return Result<Guid>.Fail("This listing belongs to your own organisation.");
        }

        if (await FindIdAsync(partyId, listing.Id, cancellationToken) is { } there)
        {
            return Result.Ok(there);
        }

        var entry = new ShortlistEntry(partyId, listing, _user.Id, _clock.Now);
        _db.Add(entry);
        return await _db.TrySaveAsync(cancellationToken) ? Result.Ok(entry.Id)
            : await FindIdAsync(partyId, listing.Id, cancellationToken) is { } first ? Result.Ok(first)
            : Result<Guid>.Fail(InvestingTexts.Stale);
    }

    /// <returns>Null when there is no such entry of the party.</returns>
    public Task<Result?> WriteAsync(Guid partyId, Guid id, NoteForm form, CancellationToken cancellationToken) =>
        ChangeAsync(partyId, id, form.Version, entry => entry.Write(form.Note, form.Tags, _clock.Now), cancellationToken);

    /// <returns>Null when there is no such entry of the party.</returns>
    public Task<Result?> MoveAsync(Guid partyId, Guid id, StageForm form, CancellationToken cancellationToken) =>
        ChangeAsync(partyId, id, form.Version, entry => entry.Move(form.Stage!.Value, form.Outcome, _user.Id, _clock.Now), cancellationToken);

    /// <returns>Null when there is no such entry of the party.</returns>
    public async Task<Result?> RemoveAsync(Guid partyId, Guid id, CancellationToken cancellationToken)
    {
        if (await _db.Set<ShortlistEntry>().FirstOrDefaultAsync(s => s.Id == id && s.PartyId == partyId, cancellationToken) is not { } entry)
        {
            return null;
        }

        var key = ListingInterest.KeyOf(partyId, entry.ListingId);
        if (await _db.Set<ListingInterest>().AnyAsync(i => i.OpenKey == key, cancellationToken))
        {
            return Result.Fail("The owner knows of your interest. Withdraw it first.");
        }

        _db.Remove(entry);
        await _db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    private Task<Guid?> FindIdAsync(Guid partyId, Guid listingId, CancellationToken cancellationToken) =>
        _db.Set<ShortlistEntry>().Where(s => s.PartyId == partyId && s.ListingId == listingId).Select(s => (Guid?)s.Id).FirstOrDefaultAsync(cancellationToken);

    private async Task<Result?> ChangeAsync(Guid partyId, Guid id, long version, Func<ShortlistEntry, Result> change, CancellationToken cancellationToken)
    {
        if (await _db.Set<ShortlistEntry>().FirstOrDefaultAsync(s => s.Id == id && s.PartyId == partyId, cancellationToken) is not { } entry)
        {
            return null;
        }

        if (entry.Version != version)
        {
            return Result.Fail(InvestingTexts.Stale);
        }

        var result = change(entry);
        if (!result.Succeeded)
        {
            _db.ChangeTracker.Clear();
            return result;
        }

        return await _db.TrySaveAsync(cancellationToken) ? Result.Success : Result.Fail(InvestingTexts.Stale);
    }
}
