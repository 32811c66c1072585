using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Security;
using Exchange.Framework.Settings;
using Exchange.Framework.Time;
using Exchange.Listings.Contracts;
using Exchange.Listings.Domain;
using Exchange.Listings.ViewModels;
using Exchange.Parties.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Listings.Services;

/// <summary>What the operator does with listings and reports. Null: there is no such record.</summary>
internal sealed class ListingReviews
{
    private const int PageSize = 20;
    private const string Stale = "The listing was changed meanwhile. Look at it as it is now and try again.";
    private const string OwnParty = "You belong to the owner of this listing. Somebody else must review it.";

    private readonly AppDbContext _db;
    private readonly ListingStore _store;
    private readonly ListingFacts _facts;
    private readonly ListingPages _pages;
    private readonly ListingEffects _effects;
    private readonly ListingTexts _texts;
    private readonly IPartyDirectory _parties;
    private readonly PartyMembership _membership;
    private readonly ICurrentUser _user;
    private readonly SiteSettings _settings;
    private readonly SiteClock _clock;

    public ListingReviews(
        AppDbContext db, ListingStore store, ListingFacts facts, ListingPages pages, ListingEffects effects, ListingTexts texts,
        IPartyDirectory parties, PartyMembership membership, ICurrentUser user, SiteSettings settings, SiteClock clock)
    {
        _db = db;
        _store = store;
        _facts = facts;
        _pages = pages;
        _effects = effects;
        _texts = texts;
        _parties = parties;
        _membership = membership;
        _user = user;
        _settings = settings;
        _clock = clock;
    }

    private Actor Operator => new(EventActor.Operator, _user.Id, _clock.Now, _clock.Today);

    public async Task<QueuePage> QueueAsync(ListingState state, int page, CancellationToken cancellationToken)
    {
        var number = PageNumber.Of(page);
        var hours = (await _settings.GetAsync<ReviewSettings>(cancellationToken)).ServiceHours;
        var all = _db.Set<Listing>().AsNoTracking();
        var counts = await all.GroupBy(l => l.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var filtered = all.Where(l => l.State == state);

        // The oldest waits longest; elsewhere the latest change is of interest.
        var ordered = state == ListingState.Submitted
            ? filtered.OrderBy(l => l.SubmittedAt).ThenBy(l => l.Id)
            : filtered.OrderByDescending(l => l.UpdatedAt).ThenByDescending(l => l.Id);
        var rows = await ordered.Skip((number - 1) * PageSize).Take(PageSize)
            .Select(l => new
            {
                l.Number, l.Title, l.OwnerPartyId, l.State, l.SubmittedAt, l.IsDemo,
                Modes = l.Offers.Where(o => o.State == OfferState.Offered).Select(o => o.Mode).ToList(),
            }).ToListAsync(cancellationToken);
        var parties = await _parties.FindAsync(rows.Select(r => r.OwnerPartyId).Distinct().ToList(), cancellationToken);
        var now = _clock.Now;
        var reports = await _db.Set<ListingReport>().AsNoTracking().CountAsync(r => r.State == ReportState.Open, cancellationToken);
        return new QueuePage(
            new Page<QueueRow>(rows.Select(r =>
            {
                var age = r.SubmittedAt is { } at ? (int)(now - at).TotalHours : 0;
                return new QueueRow(
                    r.Number, r.Title, parties.GetValueOrDefault(r.OwnerPartyId)?.Name ?? "", r.State, r.Modes.Order().ToList(), r.SubmittedAt, age,
                    r.State == ListingState.Submitted && age >= hours, r.IsDemo);
            }).ToList(), counts.GetValueOrDefault(state), number, PageSize),
            state, counts, hours, reports);
    }

    public async Task<ReviewPage?> ShowAsync(string number, CancellationToken cancellationToken)
    {
        if (await _store.ReadAsync(number, cancellationToken) is not { } listing)
        {
            return null;
        }

        var page = await _pages.BuildAsync(listing, isMine: true, cancellationToken);
        var id = listing.Id;
        var reports = await _db.Set<ListingReport>().AsNoTracking().Where(r => r.ListingId == id).OrderByDescending(r => r.At).Take(PageSize)
            .Select(r => new ReportRow(
                r.Id, listing.Number, listing.Title, r.Reason, r.Statement, r.ContactName, r.ContactEmail, r.At, r.State, r.Decision, r.DecidedAt, r.Version, r.Answer, r.AnsweredAt))
            .ToListAsync(cancellationToken);
        var waiting = await _db.Set<Listing>().AsNoTracking().Where(l => l.State == ListingState.Submitted)
            .OrderBy(l => l.SubmittedAt).ThenBy(l => l.Id).Take(PageSize).Select(l => new { l.Number, l.Title }).ToListAsync(cancellationToken);
        return new ReviewPage(
            page with { IsMine = false }, _facts.Describe(await _facts.CheckAsync(listing, cancellationToken)),
            await IsConflictedAsync(listing, cancellationToken), reports, waiting.Select(w => (w.Number, w.Title)).ToList());
    }

    public Task<Result?> ApproveAsync(string number, long version, CancellationToken cancellationToken) =>
        DecideAsync(number, version, async listing => listing.Approve(await _facts.CheckAsync(listing, cancellationToken), Operator),
            ListingNotices.Approved, "Listing {0} “{1}” was reviewed and is published.", cancellationToken);

    public Task<Result?> ReturnAsync(string number, ReviewForm form, CancellationToken cancellationToken)
    {
        // Kept as text in the language of the reviewer, which the owner reads in the history.
        var lines = form.Reasons.Where(Enum.IsDefined).Distinct().Select(_texts.Return).ToList();
        if (TypedText.Clean(form.Text) is { } text)
        {
            lines.Add(text);
        }

        var reason = lines.Count == 0 ? null : string.Join("；", lines);
        return DecideAsync(number, form.Version, listing => Task.FromResult(listing.Return(reason, Operator)),
            ListingNotices.Returned, "Listing {0} “{1}” was returned. The reasons stand on its page.", cancellationToken);
    }

    public Task<Result?> SuspendAsync(string number, ReasonForm form, CancellationToken cancellationToken) =>
        DecideAsync(number, form.Version, listing => Task.FromResult(listing.Suspend(TypedText.Clean(form.Reason), Operator)),
            ListingNotices.Suspended, "Listing {0} “{1}” was suspended by the operator. The reason stands on its page.", cancellationToken);

    public Task<Result?> ResumeAsync(string number, long version, CancellationToken cancellationToken) =>
        DecideAsync(number, version, async listing => listing.Resume(await _facts.CheckAsync(listing, cancellationToken), Operator),
            ListingNotices.Approved, "Listing {0} “{1}” is published again.", cancellationToken);

    public Task<Result?> CloseAsync(string number, ReasonForm form, CancellationToken cancellationToken) =>
        DecideAsync(number, form.Version, listing => Task.FromResult(listing.Close(TypedText.Clean(form.Reason), Operator)),
            ListingNotices.Closed, "Listing {0} “{1}” was closed by the operator. The reason stands on its page.", cancellationToken);

    public Task<int> CountWaitingAsync(CancellationToken cancellationToken) =>
        _db.Set<Listing>().AsNoTracking().CountAsync(l => l.State == ListingState.Submitted, cancellationToken);

    private Task<bool> IsConflictedAsync(Listing listing, CancellationToken cancellationToken) =>
        _membership.IsMemberAsync(listing.OwnerPartyId, cancellationToken);

    private async Task<Result?> DecideAsync(
        string number, long version, Func<Listing, Task<Result>> decide, string kind, string subject, CancellationToken cancellationToken)
    {
        if (await _store.FindAsync(number, cancellationToken) is not { } listing)
        {
            return null;
        }

        if (await IsConflictedAsync(listing, cancellationToken))
        {
            return Result.Fail(OwnParty);
        }

        if (listing.Version != version)
        {
            return Result.Fail(Stale);
        }

        var result = await decide(listing);
        if (!result.Succeeded)
        {
            _db.ChangeTracker.Clear();
            return result;
        }

        _effects.Changed(listing);
        await _effects.TellOwnerAsync(listing, kind, subject, cancellationToken);
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
}
