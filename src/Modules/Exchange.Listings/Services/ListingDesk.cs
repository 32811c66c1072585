using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Security;
using Exchange.Framework.Time;
using Exchange.Listings.Contracts;
using Exchange.Listings.Domain;
using Exchange.Listings.ViewModels;
using Exchange.Media.Contracts;
using Exchange.Parties.Contracts;
using Exchange.Rights.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Listings.Services;

/// <summary>What an owner does with listings. A listing of another party does not exist here.</summary>
internal sealed class ListingDesk
{
    /// <summary>Owner type of the files; the owner's id is the listing's.</summary>
    public const string FileOwnerType = "listing";

    private const int DefaultMonths = 12;
    private const int MaxFiles = 20;

    private readonly AppDbContext _db;
    private readonly ListingStore _store;
    private readonly ListingFacts _facts;
    private readonly ListingEffects _effects;
    private readonly ICurrentParty _party;
    private readonly ICurrentUser _user;
    private readonly IRightsDirectory _rights;
    private readonly IDistricts _districts;
    private readonly IFileStore _files;
    private readonly PublicNumbers _numbers;
    private readonly SiteClock _clock;

    public ListingDesk(
        AppDbContext db, ListingStore store, ListingFacts facts, ListingEffects effects, ICurrentParty party, ICurrentUser user,
        IRightsDirectory rights, IDistricts districts, IFileStore files, PublicNumbers numbers, SiteClock clock)
    {
        _db = db;
        _store = store;
        _facts = facts;
        _effects = effects;
        _party = party;
        _user = user;
        _rights = rights;
        _districts = districts;
        _files = files;
        _numbers = numbers;
        _clock = clock;
    }

    private Actor Owner => new(EventActor.Owner, _user.Id, _clock.Now, _clock.Today);

    /// <summary>Begins one draft for the package, or one for each right.</summary>
    /// <returns>The numbers of the drafts.</returns>
    public async Task<Result<IReadOnlyList<string>>> CreateAsync(NewListingForm form, CancellationToken cancellationToken)
    {
        var current = await _party.GetAsync(cancellationToken);
        if (current is not { CanManage: true })
        {
            return Result<IReadOnlyList<string>>.Fail("You may not begin listings for this party.");
        }

        // Patent law art. 79: a government unit may own no listing, not even a draft.
        if (!current.Party.MayOwnListings)
        {
            return Result<IReadOnlyList<string>>.Fail("A government unit may own no listing (Patent Law, art. 79).");
        }

        var rightIds = form.RightIds.Distinct().ToList();
        var modes = form.Modes.Distinct().Where(Enum.IsDefined).ToList();
        if (rightIds.Count is 0 or > Listing.MaxRights)
        {
            return Result<IReadOnlyList<string>>.Fail("Tick at least one right, and at most {0}.", nameof(form.RightIds), Listing.MaxRights);
        }

        if (modes.Count == 0)
        {
            return Result<IReadOnlyList<string>>.Fail("Tick at least one mode.", nameof(form.Modes));
        }

        if (modes.Any(mode => ListingChecks.Excludes(mode, modes)))
        {
            return Result<IReadOnlyList<string>>.Fail("An open licence excludes exclusive and sole licences of the same rights (Patent Law, art. 51).", nameof(form.Modes));
        }

        var errors = new List<Result>();
        var amount = OfferForms.Fen(form.Amount, nameof(form.Amount), errors);
        if (errors.Count > 0)
        {
            return Result<IReadOnlyList<string>>.Fail(errors[0].Error!, errors[0].Field);
        }

        var rights = await _rights.FindAsync(rightIds, cancellationToken);
        if (rightIds.Any(id => !rights.TryGetValue(id, out var right) || right.ClaimedBy != current.Party.Id))
        {
            return Result<IReadOnlyList<string>>.Fail("Only rights that your organisation has claimed can be listed.", nameof(form.RightIds));
        }

        var packages = form.Separately ? rightIds.Select(id => new[] { id }).ToList() : [[.. rightIds]];
        var numbers = new List<string>();
        await using var transaction = await _db.Database.BeginTransactionAsync(cancellationToken);
        foreach (var package in packages)
        {
            var first = rights[package[0]];
            var listing = new Listing
            {
                Number = await _numbers.NextAsync("PZH", cancellationToken),
                OwnerPartyId = current.Party.Id,
                Title = Shorten(first.Title),
                ExpiresOn = _clock.Today.AddMonths(DefaultMonths),
                CreatedAt = _clock.Now,
                IsDemo = current.Party.IsDemo,
            };
            listing.Create(package, modes, Owner);
            listing.Revise(
                new CardText(listing.Title, null, null, null, Level(form.Readiness), null, null, _districts.Find(current.Party.District)?.Code, listing.ExpiresOn),
                modes.ToDictionary(mode => mode, mode => Prefill(mode, form, amount, package.Select(id => rights[id]).ToList())), Owner);
            _db.Set<Listing>().Add(listing);
            numbers.Add(listing.Number);
        }

        await _db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return Result.Ok<IReadOnlyList<string>>(numbers);
    }

    public async Task<SaveOutcome> SaveAsync(string number, ListingForm form, CancellationToken cancellationToken)
    {
        if (await FindMineAsync(number, cancellationToken) is not { } listing)
        {
            return SaveOutcome.Missing;
        }

        if (listing.Version != form.Version)
        {
            return SaveOutcome.Conflict(ListingForms.ToForm(listing));
        }

        var (card, terms, errors) = ListingForms.Read(form, _districts);
        if (errors.Count > 0)
        {
            return SaveOutcome.Invalid(errors);
        }

        var result = listing.Revise(card, terms, Owner);
        if (!result.Succeeded)
        {
            return SaveOutcome.Invalid([result]);
        }

        // Lost the race between reading and saving.
        return await _db.TrySaveAsync(cancellationToken) ? SaveOutcome.Saved : await FindMineAsync(number, cancellationToken) is { } now ? SaveOutcome.Conflict(ListingForms.ToForm(now)) : SaveOutcome.Missing;
    }

    public Task<Result?> AddModesAsync(string number, IReadOnlyList<OfferMode> modes, CancellationToken cancellationToken) =>
        ChangeAsync(number, null, async listing =>
        {
            var rights = await _rights.FindAsync(listing.Rights.Select(r => r.RightId).ToList(), cancellationToken);
            var result = listing.AddModes(modes.Where(Enum.IsDefined), Owner);
            if (result.Succeeded)
            {
                foreach (var offer in listing.Offers.Where(o => modes.Contains(o.Mode) && o.Terms == new OfferTerms()))
                {
                    offer.Terms = Prefill(offer.Mode, new NewListingForm(), null, rights.Values.ToList());
                }
            }

            return result;
        }, cancellationToken);

    public Task<Result?> SubmitAsync(string number, long version, CancellationToken cancellationToken) =>
        ChangeAsync(number, version, async listing => listing.Submit(await _facts.CheckAsync(listing, cancellationToken), Owner), cancellationToken);

    public Task<Result?> TakeBackAsync(string number, long version, CancellationToken cancellationToken) =>
        ChangeAsync(number, version, listing => Task.FromResult(listing.TakeBack(Owner)), cancellationToken);

    public Task<Result?> SuspendAsync(string number, ReasonForm form, CancellationToken cancellationToken) =>
        ChangeAsync(number, form.Version, listing => Task.FromResult(listing.Suspend(TypedText.Clean(form.Reason), Owner)), cancellationToken);

    public Task<Result?> ResumeAsync(string number, long version, CancellationToken cancellationToken) =>
        ChangeAsync(number, version, async listing => listing.Resume(await _facts.CheckAsync(listing, cancellationToken), Owner), cancellationToken);

    public Task<Result?> CloseAsync(string number, ReasonForm form, CancellationToken cancellationToken) =>
        ChangeAsync(number, form.Version, listing => Task.FromResult(listing.Close(TypedText.Clean(form.Reason), Owner)), cancellationToken);

    public Task<Result?> RenewAsync(string number, ReasonForm form, CancellationToken cancellationToken) =>
        ChangeAsync(number, form.Version, async listing =>
        {
            // The old end is what is being changed: it must not count against the renewal.
            var problems = (await _facts.CheckAsync(listing, cancellationToken)).Where(p => p.Rule != "LST-05").ToList();
            return listing.Renew(form.Until ?? default, problems, Owner);
        }, cancellationToken);

    public Task<Result?> ChangeOfferAsync(string number, OfferMode mode, OfferState state, ReasonForm form, CancellationToken cancellationToken) =>
        ChangeAsync(number, form.Version, async listing =>
        {
            var result = listing.ChangeOffer(mode, state, TypedText.Clean(form.Reason), Owner);
            if (!result.Succeeded || state != OfferState.Offered || listing.State != ListingState.Published)
            {
                return result;
            }

            // It is on offer from now on: what has taken it off may stand against it still.
            var against = (await _facts.CheckAsync(listing, cancellationToken)).Where(p => ListingChecks.EndsOffer(p) && (p.Mode ?? mode) == mode).ToList();
            return against.Count == 0 ? result : Result.Fail("This mode cannot be offered now. {0}", null, string.Join(" ", _facts.Describe(against).Select(p => p.Text)));
        }, cancellationToken);

    public Task<Result?> AttachAsync(string number, IReadOnlyList<IFormFile> uploads, CancellationToken cancellationToken) =>
        ChangeAsync(number, null, async listing =>
        {
            if (!listing.IsEditable)
            {
                return Result.Fail("The listing cannot be edited in this state. Take it back first.");
            }

            if (uploads.Count == 0)
            {
                return Result.Fail("Choose a file.");
            }

            if (listing.Files.Count + uploads.Count > MaxFiles)
            {
                return Result.Fail("At most {0} files.", null, MaxFiles);
            }

            foreach (var upload in uploads)
            {
                var outcome = await _files.SaveAsync(upload, _policy, new FileOwner(FileOwnerType, listing.Id), cancellationToken);
                if (outcome.File is null)
                {
                    return Result.Fail(outcome.Error!);
                }

                listing.AttachFile(outcome.File.Id, Owner);
            }

            return Result.Success;
        }, cancellationToken);

    public Task<Result?> DetachAsync(string number, Guid fileId, CancellationToken cancellationToken) =>
        ChangeAsync(number, null, listing => Task.FromResult(
            !listing.IsEditable ? Result.Fail("The listing cannot be edited in this state. Take it back first.")
            : listing.DetachFile(fileId, Owner) ? Result.Success : Result.Fail("The file is gone already.")), cancellationToken);

    // Read through ListingFileAccess: a draft's documents are not public yet, those of a listing taken down not any more.
    private static readonly FilePolicy _policy = new([FileKind.Jpeg, FileKind.Png, FileKind.Webp, FileKind.Pdf], 10 << 20, IsPublic: false);

    /// <summary>Null when there is no such listing for this person.</summary>
    private async Task<Result?> ChangeAsync(string number, long? version, Func<Listing, Task<Result>> change, CancellationToken cancellationToken)
    {
        if (await FindMineAsync(number, cancellationToken) is not { } listing)
        {
            return null;
        }

        if (version is { } expected && expected != listing.Version)
        {
            return Result.Fail(Stale);
        }

        var result = await change(listing);
        if (!result.Succeeded)
        {
            _db.ChangeTracker.Clear();
            return result;
        }

        _effects.Changed(listing);
        try
        {
            await _db.SaveChangesAsync(cancellationToken);
            return result;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Result.Fail(Stale);
        }
    }

    private const string Stale = "The listing was changed meanwhile. Look at it as it is now and try again.";

    private async Task<Listing?> FindMineAsync(string number, CancellationToken cancellationToken)
    {
        var current = await _party.GetAsync(cancellationToken);
        if (current is not { CanManage: true })
        {
            return null;
        }

        var listing = await _store.FindAsync(number, cancellationToken);
        return listing?.OwnerPartyId == current.Party.Id ? listing : null;
    }

    private static string Shorten(string title) => title.Length <= Listing.MaxTitle ? title : title[..Listing.MaxTitle];

    private static int? Level(int? level) => level is { } value && ReadinessLevels.IsLevel(value) ? value : null;

    /// <summary>What is known already need not be typed.</summary>
    private static OfferTerms Prefill(OfferMode mode, NewListingForm form, long? amount, IReadOnlyList<RightSummary> rights)
    {
        var kind = mode switch
        {
            OfferMode.Auction => PriceKind.Fixed,
            OfferMode.OpenLicence when form.PriceKind is PriceKind.Negotiable or PriceKind.Range => PriceKind.Fixed,
            _ => form.PriceKind,
        };
        var terms = new OfferTerms { PriceKind = kind, AmountFen = kind is PriceKind.Fixed or PriceKind.Range ? amount : null };
        if (mode.IsLicence())
        {
            // LIC-03: no licence outlives the first right of the package to end.
            terms = terms with
            {
                TermEnd = rights.Where(r => r.TermEnd is not null).Min(r => r.TermEnd),
                Sublicensing = mode == OfferMode.OpenLicence ? Sublicensing.NotAllowed : Sublicensing.AsAgreed,
                FeeMethod = mode == OfferMode.OpenLicence ? FeeMethod.LumpSum : null,
            };
        }

        return mode switch
        {
            OfferMode.Assignment => terms with
            {
                AssignedRight = rights.Any(r => r.Status == BaseStatus.Pending) ? AssignedRight.ApplicationRight : AssignedRight.PatentRight,
                AfterUse = AfterUse.Stops,
            },
            OfferMode.EquityContribution => terms with { EquityForm = EquityForm.Ownership },
            _ => terms,
        };
    }
}
