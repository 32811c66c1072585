using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Exchange.Listings.Contracts;
using Exchange.Listings.Domain;
using Exchange.Listings.ViewModels;
using Exchange.Media.Contracts;
using Exchange.Parties.Contracts;
using Exchange.Rights.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Listings.Services;

/// <summary>What the pages show. Null: there is no such listing for this reader.</summary>
internal sealed class ListingPages
{
    private const int PageSize = 20;
    private const int RightsPerPage = 100;
    private const int ReportsPerPage = 20;
    private const int ViewDays = 30;
    private const int RenewNearDays = 60;

    private readonly AppDbContext _db;
    private readonly ListingStore _store;
    private readonly ListingFacts _facts;
    private readonly ListingForms _forms;
    private readonly OfferRows _offers;
    private readonly ListingTexts _texts;
    private readonly ICurrentParty _party;
    private readonly IPartyDirectory _parties;
    private readonly IRightsDirectory _rights;
    private readonly IFileStore _files;
    private readonly SiteClock _clock;

    public ListingPages(
        AppDbContext db, ListingStore store, ListingFacts facts, ListingForms forms, OfferRows offers, ListingTexts texts,
        ICurrentParty party, IPartyDirectory parties, IRightsDirectory rights, IFileStore files, SiteClock clock)
    {
        _db = db;
        _store = store;
        _facts = facts;
        _forms = forms;
        _offers = offers;
        _texts = texts;
        _party = party;
        _parties = parties;
        _rights = rights;
        _files = files;
        _clock = clock;
    }

    /// <summary>The public page; members of the owner and reviewers see it in every state.</summary>
    /// <param name="mayReview">The reader is an operator who reviews listings.</param>
    public async Task<ListingPage?> ShowAsync(string number, bool mayReview, CancellationToken cancellationToken) =>
        await FindReadableAsync(number, mayReview, cancellationToken) is { } listing
            ? await BuildAsync(listing, await IsMineAsync(listing, cancellationToken), cancellationToken)
            : null;

    /// <inheritdoc cref="ShowAsync"/>
    public async Task<Listing?> FindReadableAsync(string number, bool mayReview, CancellationToken cancellationToken) =>
        await _store.ReadAsync(number, cancellationToken) is { } listing && (listing.IsPublic || mayReview || await IsMineAsync(listing, cancellationToken))
            ? listing
            : null;

    public async Task<DeskListingsPage> ListMineAsync(ListingState? state, int page, CancellationToken cancellationToken)
    {
        var number = PageNumber.Of(page);
        var current = await _party.GetAsync(cancellationToken);
        if (current is null)
        {
            return new DeskListingsPage(new Page<DeskListingRow>([], 0, 1, PageSize), state, new Dictionary<ListingState, int>(), false, false, false);
        }

        var partyId = current.Party.Id;
        var mine = _db.Set<Listing>().AsNoTracking().Where(l => l.OwnerPartyId == partyId);
        var counts = await mine.GroupBy(l => l.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var filtered = state is { } wanted ? mine.Where(l => l.State == wanted) : mine;
        var rows = await filtered.OrderByDescending(l => l.UpdatedAt).ThenByDescending(l => l.Id)
            .Skip((number - 1) * PageSize).Take(PageSize)
            .Select(l => new
            {
                l.Number, l.Title, l.State, l.StateReason, l.ExpiresOn, l.UpdatedAt, l.IsDemo,
                Modes = l.Offers.Where(o => o.State == OfferState.Offered).Select(o => o.Mode).ToList(),
                Rights = l.Rights.Count,
                Views = _db.Set<ListingViewDay>().Where(d => d.ListingId == l.Id).Sum(d => d.Count),
            })
            .ToListAsync(cancellationToken);
        return new DeskListingsPage(
            new Page<DeskListingRow>(
                rows.Select(r => new DeskListingRow(
                    r.Number, r.Title, r.State, r.StateReason, r.Modes.Order().ToList(), r.Rights, r.ExpiresOn, r.UpdatedAt, r.Views, r.IsDemo)).ToList(),
                state is { } s ? counts.GetValueOrDefault(s) : counts.Values.Sum(), number, PageSize),
            state, counts, true, current.CanManage, current.Party.MayOwnListings);
    }

    /// <summary>For the desk; null for people without a party.</summary>
    public async Task<MyListingsSummary?> SummariseMineAsync(CancellationToken cancellationToken)
    {
        if (await _party.GetAsync(cancellationToken) is not { } current)
        {
            return null;
        }

        var partyId = current.Party.Id;
        var today = _clock.Today;
        var since = today.AddDays(-30);
        var mine = _db.Set<Listing>().AsNoTracking().Where(l => l.OwnerPartyId == partyId);
        var counts = await mine.GroupBy(l => l.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var views = await _db.Set<ListingViewDay>().Where(d => d.Day >= since && mine.Any(l => l.Id == d.ListingId)).SumAsync(d => d.Count, cancellationToken);
        return new MyListingsSummary(counts, views, current.CanManage, current.Party.MayOwnListings);
    }

    public async Task<NewListingPage> NewAsync(NewListingForm form, int page, CancellationToken cancellationToken)
    {
        var current = await _party.GetAsync(cancellationToken);
        if (current is null)
        {
            return new NewListingPage(form, [], false, false, false, 1, false);
        }

        var number = PageNumber.Of(page);
        var claimed = await _rights.GetClaimedAsync(current.Party.Id, (number - 1) * RightsPerPage, RightsPerPage + 1, cancellationToken);
        var ids = claimed.Select(r => r.Id).ToList();
        var open = _db.Set<Listing>().AsNoTracking().Where(l => l.State != ListingState.Closed);
        var listed = await _db.Set<ListingRight>().AsNoTracking().Where(r => ids.Contains(r.RightId))
            .Join(open, r => r.ListingId, l => l.Id, (r, l) => new { r.RightId, l.Number }).ToListAsync(cancellationToken);
        var numbers = listed.GroupBy(r => r.RightId).ToDictionary(g => g.Key, g => g.Select(r => r.Number).Order(StringComparer.Ordinal).First());
        return new NewListingPage(
            form,
            claimed.Take(RightsPerPage).Select(r => new ClaimedRightRow(
                r.Id, r.Number, r.Title, r.Url, r.StatusText, r.Status == BaseStatus.Inactive, r.IsDemo, numbers.GetValueOrDefault(r.Id),
                new StatusCheck(r.StatusCheckedOn, r.StatusSource))).ToList(),
            current.CanManage, current.Party.IsVerified, current.Party.MayOwnListings, number, claimed.Count > RightsPerPage);
    }

    /// <param name="typed">What was typed, shown again after an error; null shows what is stored.</param>
    public async Task<EditPage?> EditAsync(string number, ListingForm? typed, CancellationToken cancellationToken)
    {
        var listing = await FindMineAsync(number, manage: true, cancellationToken);
        if (listing is null)
        {
            return null;
        }

        var summaries = await _rights.FindAsync(listing.Rights.Select(r => r.RightId).ToList(), cancellationToken);
        var offered = listing.Offers.Where(o => o.State != OfferState.Withdrawn).Select(o => o.Mode).ToList();
        return new EditPage(
            listing.Number, listing.State, listing.StateReason, typed ?? ListingForms.ToForm(listing),
            _facts.Describe(await _facts.CheckAsync(listing, cancellationToken)),
            RightRows(listing, summaries), await FileRowsAsync(listing, cancellationToken),
            OfferModes.All.Where(mode => !offered.Contains(mode) && !ListingChecks.Excludes(mode, offered)).ToList())
        {
            IsInstitute = (await _party.GetAsync(cancellationToken))?.Party.OrganisationKind == OrganisationKind.Institute,
        };
    }

    public async Task<PreviewPage?> PreviewAsync(string number, CancellationToken cancellationToken) =>
        await FindMineAsync(number, manage: false, cancellationToken) is { } listing
            ? new PreviewPage(await BuildAsync(listing, true, cancellationToken) with { IsMine = false }, _facts.Describe(await _facts.CheckAsync(listing, cancellationToken)))
            : null;

    public async Task<ManagePage?> ManageAsync(string number, CancellationToken cancellationToken)
    {
        if (await FindMineAsync(number, manage: false, cancellationToken) is not { } listing)
        {
            return null;
        }

        var since = _clock.Today.AddDays(1 - ViewDays);
        var id = listing.Id;
        var views = await _db.Set<ListingViewDay>().AsNoTracking().Where(d => d.ListingId == id && d.Day >= since)
            .OrderByDescending(d => d.Day).Select(d => new ViewDayRow(d.Day, d.Count)).ToListAsync(cancellationToken);
        var all = await _db.Set<ListingViewDay>().AsNoTracking().Where(d => d.ListingId == id).SumAsync(d => d.Count, cancellationToken);
        var reports = await _db.Set<ListingReport>().AsNoTracking().Where(r => r.ListingId == id).OrderByDescending(r => r.At).Take(ReportsPerPage)
            .Select(r => new OwnReportRow(r.Id, r.Reason, r.Statement, r.At, r.State, r.Decision, r.Answer, r.AnsweredAt)).ToListAsync(cancellationToken);
        return new ManagePage(
            await BuildAsync(listing, true, cancellationToken),
            listing.State == ListingState.Closed ? [] : _facts.Describe(await _facts.CheckAsync(listing, cancellationToken)),
            views, all, (await _party.GetAsync(cancellationToken))?.CanManage == true, listing.NextEnd(_clock.Today),
            listing.ExpiresOn <= _clock.Today.AddDays(RenewNearDays), reports);
    }

    /// <summary>Mine beside what is stored by now.</summary>
    /// <param name="posted">Fields of the form as they came, to be sent again.</param>
    public ConflictPage Conflict(string number, ListingForm mine, ListingForm stored, IEnumerable<KeyValuePair<string, string>> posted) => new(
        number, stored.Version, _forms.Compare(mine, stored),
        posted.Where(f => f.Key != nameof(ListingForm.Version) && !f.Key.StartsWith("__", StringComparison.Ordinal)).ToList());

    public async Task<IReadOnlyList<CardRow>> NewestAsync(int count, CancellationToken cancellationToken)
    {
        var listings = await _db.Set<Listing>().AsNoTracking().Where(l => l.State == ListingState.Published)
            .OrderByDescending(l => l.PublishedAt).ThenByDescending(l => l.Id).Take(count).Include(l => l.Offers).ToListAsync(cancellationToken);
        var parties = await _parties.FindAsync(listings.Select(l => l.OwnerPartyId).Distinct().ToList(), cancellationToken);
        return listings.Select(l =>
        {
            var card = ListingCards.From(l, [], parties.GetValueOrDefault(l.OwnerPartyId));
            return new CardRow(l.Number, l.Title, l.Problem, card.Modes, card.AuctionByAuctioneer, _texts.Price(card), ListingTexts.ExactPrice(card), card.Owner, l.PublishedAt, l.IsDemo);
        }).ToList();
    }

    public async Task<ListingPage> BuildAsync(Listing listing, bool isMine, CancellationToken cancellationToken)
    {
        var owner = (await _parties.FindAsync([listing.OwnerPartyId], cancellationToken)).GetValueOrDefault(listing.OwnerPartyId);
        var summaries = await _rights.FindAsync(listing.Rights.Select(r => r.RightId).ToList(), cancellationToken);
        var offers = listing.Offers.Where(o => o.State != OfferState.Withdrawn).OrderBy(o => o.Mode).ToList();
        return new ListingPage
        {
            Id = listing.Id,
            Number = listing.Number,
            Title = listing.Title,
            State = listing.State,
            StateText = _texts.State(listing.State),
            StateReason = listing.StateReason,
            Version = listing.Version,
            Problem = listing.Problem,
            HowItWorks = listing.HowItWorks,
            Advantage = listing.Advantage,
            Readiness = listing.Readiness is { } level ? _texts.Readiness(level) : null,
            ReadinessLevel = listing.Readiness,
            BuyerNeeds = listing.BuyerNeeds,
            NotFor = listing.NotFor,
            District = listing.District is { } district ? _texts.District(district) : null,
            ExpiresOn = listing.ExpiresOn,
            PublishedAt = listing.PublishedAt,
            SubmittedAt = listing.SubmittedAt,
            Owner = owner?.Name ?? "",
            OwnerUrl = $"/parties/{listing.OwnerPartyId}",
            OwnerVerified = owner?.IsVerified ?? false,
            OwnerIsDemo = owner?.IsDemo ?? false,
            Rights = RightRows(listing, summaries),
            RightIds = [.. listing.Rights.OrderBy(r => r.Position).Select(r => r.RightId)],
            Questions = ListingFacts.QuestionsOf(listing),
            Offers = offers.Select(o => _offers.Describe(o, owner)).ToList(),
            Files = await FileRowsAsync(listing, cancellationToken),
            History = listing.Events.OrderBy(e => e.At).ThenBy(e => e.Kind).ThenBy(e => e.Id)

                // What happened before the first publication is between owner and reviewer.
                .Where(e => isMine || (listing.PublishedAt is not null && IsPublic(e.Kind)))
                .Select(e => new HistoryRow(
                    e.At, e.Mode is { } mode ? $"{_texts.Event(e.Kind)} · {_texts.Mode(mode)}" : _texts.Event(e.Kind), _texts.Actor(e.Actor), e.Reason))
                .ToList(),
            TransfersRight = offers.Any(o => o.Mode.Transfers()),
            HasPledge = listing.Rights.Any(r => summaries.TryGetValue(r.RightId, out var right) && right.Flags.Contains(StatusFlag.Pledged)),
            IsDemo = listing.IsDemo,
            IsMine = isMine,
            IsBlocked = listing.IsBlocked,
        };
    }

    private static bool IsPublic(ListingEventKind kind) => kind is not (
        ListingEventKind.Created or ListingEventKind.Submitted or ListingEventKind.Returned or ListingEventKind.TakenBack or ListingEventKind.OfferAdded);

    private static List<ListingRightRow> RightRows(Listing listing, IReadOnlyDictionary<Guid, RightSummary> summaries) => listing.Rights
        .OrderBy(r => r.Position).Where(r => summaries.ContainsKey(r.RightId)).Select(r => summaries[r.RightId])
        .Select(r => new ListingRightRow(
            r.Number, r.Title, r.Url, r.Owners, ListingCards.Write(r.Status), r.StatusText, r.StatusCheckedOn, r.StatusSource, r.TermEnd, r.TaxonomyNodes, r.IsDemo))
        .ToList();

    private async Task<IReadOnlyList<ListingFileRow>> FileRowsAsync(Listing listing, CancellationToken cancellationToken)
    {
        if (listing.Files.Count == 0)
        {
            return [];
        }

        var order = listing.Files.ToDictionary(f => f.FileId, f => f.Position);
        var files = await _files.FindAsync(order.Keys, cancellationToken);
        return files.OrderBy(f => order[f.Id]).Select(f => new ListingFileRow(f.Id, f.Name, f.Url, f.Length, f.IsImage)).ToList();
    }

    private async Task<bool> IsMineAsync(Listing listing, CancellationToken cancellationToken) =>
        await _party.GetAsync(cancellationToken) is { } current && current.Party.Id == listing.OwnerPartyId;

    private async Task<Listing?> FindMineAsync(string number, bool manage, CancellationToken cancellationToken)
    {
        var current = await _party.GetAsync(cancellationToken);
        if (current is null || (manage && !current.CanManage))
        {
            return null;
        }

        var listing = await _store.ReadAsync(number, cancellationToken);
        return listing?.OwnerPartyId == current.Party.Id ? listing : null;
    }
}
