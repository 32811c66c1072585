using System.Text.Json;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Investing.Domain;
using Exchange.Investing.ViewModels;
using Exchange.Listings.Contracts;
using Exchange.Parties.Contracts;
using Exchange.Search.Contracts;
using Exchange.Users.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Investing.Services;

/// <summary>The workspace as its investor reads it, and the interest as the owner of a listing reads it.</summary>
internal sealed class InvestingQueries
{
    private const int PageSize = 20;

    private readonly AppDbContext _db;
    private readonly ISearchService _search;
    private readonly IListingDirectory _listings;
    private readonly IPartyDirectory _parties;
    private readonly IContactCards _contacts;
    private readonly IUserDirectory _users;
    private readonly CriteriaWords _words;

    public InvestingQueries(
        AppDbContext db, ISearchService search, IListingDirectory listings, IPartyDirectory parties, IContactCards contacts, IUserDirectory users,
        CriteriaWords words)
    {
        _db = db;
        _search = search;
        _listings = listings;
        _parties = parties;
        _contacts = contacts;
        _users = users;
        _words = words;
    }

    public Task<InvestorProfile?> FindProfileAsync(Guid partyId, CancellationToken cancellationToken) =>
        _db.Set<InvestorProfile>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == partyId, cancellationToken);

    /// <summary>
    /// Published listings that meet as many of the investor's own criteria as asked, half of them unless told otherwise: those that
    /// meet more come first, then the newest.
    /// The order stands on the page (patent law art. 79).
    /// </summary>
    public async Task<MatchesPage> MatchAsync(CurrentParty acting, int? least, int page, CancellationToken cancellationToken)
    {
        var number = Math.Min(PageNumber.Of(page), 500);
        var empty = new Page<MatchRow>([], 0, number, PageSize);
        if (await FindProfileAsync(acting.Party.Id, cancellationToken) is not { } profile)
        {
            return new MatchesPage(null, 1, empty, acting.CanManage);
        }

        var criteria = profile.Criteria;
        var count = criteria.Set.Count;
        var asked = Math.Clamp(least ?? (count + 1) / 2, 1, Math.Max(1, count));
        var found = _search.Search(new SearchRequest
        {
            Source = "listings",
            WishesToMeet = asked,
            Wishes = [.. criteria.Set.Select(c => WishOf(criteria, c))],
            Sort = "newest",
            Page = number,
            PageSize = PageSize,
        });
        var ids = found.Hits.Select(h => h.Id).ToList();
        var partyId = acting.Party.Id;
        var saved = await _db.Set<ShortlistEntry>().AsNoTracking().Where(s => s.PartyId == partyId && ids.Contains(s.ListingId))
            .ToDictionaryAsync(s => s.ListingId, s => s.Id, cancellationToken);
        var listings = await _listings.FindAsync(ids, cancellationToken);
        var amounts = await _listings.GetAmountsAsync(ids, cancellationToken);
        var rows = found.Hits.Select(hit =>
        {
            var card = JsonSerializer.Deserialize<ListingCard>(hit.Card, JsonSerializerOptions.Web)!;
            return new MatchRow(
                card, hit.SnippetHtml, _words.Compare(criteria, card, amounts.GetValueOrDefault(hit.Id) ?? []), saved.TryGetValue(hit.Id, out var entry) ? entry : null,
                listings.GetValueOrDefault(hit.Id)?.OwnerPartyId == partyId);
        });
        return new MatchesPage(profile, asked, new Page<MatchRow>([.. rows], found.Total, number, PageSize), acting.CanManage);
    }

    public async Task<ShortlistPage> ListShortlistAsync(CurrentParty acting, DealStage? stage, int page, CancellationToken cancellationToken)
    {
        var number = PageNumber.Of(page);
        var partyId = acting.Party.Id;
        var mine = _db.Set<ShortlistEntry>().AsNoTracking().Where(s => s.PartyId == partyId);
        var counts = await mine.GroupBy(s => s.Stage).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var shown = stage is { } wanted ? mine.Where(s => s.Stage == wanted) : mine;
        var entries = await shown.OrderByDescending(s => s.UpdatedAt).ThenByDescending(s => s.Id).Skip((number - 1) * PageSize).Take(PageSize)
            .ToListAsync(cancellationToken);
        var ids = entries.ConvertAll(s => s.ListingId);
        var listings = await _listings.FindAsync(ids, cancellationToken);
        var interests = await _db.Set<ListingInterest>().AsNoTracking()
            .Where(i => i.InvestorPartyId == partyId && ids.Contains(i.ListingId) && i.State != InterestState.Ended)
            .ToDictionaryAsync(i => i.ListingId, i => i.State, cancellationToken);
        var rows = entries.ConvertAll(s => new ShortlistRow(
            s.Id, s.ListingNumber, TitleOf(s, listings), StateOf(s, listings), s.Stage, s.Outcome, CodeList.Split(s.Tags), s.Note, s.UpdatedAt,
            interests.TryGetValue(s.ListingId, out var state) ? state : null, listings.GetValueOrDefault(s.ListingId)?.IsDemo == true));
        var total = stage is { } one ? counts.GetValueOrDefault(one) : counts.Values.Sum();
        return new ShortlistPage(new Page<ShortlistRow>(rows, total, number, PageSize), stage, counts, acting.CanManage);
    }

    /// <summary>Null when there is no such entry of the party.</summary>
    public async Task<EntryPage?> ShowEntryAsync(CurrentParty acting, Guid id, NoteForm? note, StageForm? stage, CancellationToken cancellationToken)
    {
        var partyId = acting.Party.Id;
        var entry = await _db.Set<ShortlistEntry>().AsNoTracking().Include(s => s.Changes)
            .FirstOrDefaultAsync(s => s.Id == id && s.PartyId == partyId, cancellationToken);
        if (entry is null)
        {
            return null;
        }

        var listings = await _listings.FindAsync([entry.ListingId], cancellationToken);
        var interest = await _db.Set<ListingInterest>().AsNoTracking().Where(i => i.InvestorPartyId == partyId && i.ListingId == entry.ListingId)
            .OrderByDescending(i => i.SentAt).FirstOrDefaultAsync(cancellationToken);
        var profile = await FindProfileAsync(partyId, cancellationToken);
        var names = await _users.GetNamesAsync(entry.Changes.Select(c => c.UserId).OfType<string>().Distinct(), cancellationToken);
        var owner = interest is { State: InterestState.Agreed } ? await CounterpartAsync(interest.OwnerPartyId, partyId, cancellationToken) : null;
        return new EntryPage(
            entry.Id, entry.Version, entry.ListingNumber, TitleOf(entry, listings), StateOf(entry, listings),
            listings.GetValueOrDefault(entry.ListingId)?.IsDemo == true, entry.Stage, entry.Outcome,
            [
                .. entry.Changes.OrderByDescending(c => c.At).ThenByDescending(c => c.Id)
                    .Select(c => new StageRow(c.Stage, c.Outcome, c.At, c.UserId is { } user ? names.GetValueOrDefault(user) : null)),
            ],
            note ?? new NoteForm { Note = entry.Note, Tags = entry.Tags, Version = entry.Version },
            stage ?? new StageForm { Version = entry.Version },
            interest, owner, acting.CanManage, acting.Party.IsVerified, profile is not null,
            profile is null ? null : SeenByOwner(acting.Party, profile), profile?.WithBankLoan == true);
    }

    public async Task<InterestListPage> ListReceivedAsync(CurrentParty acting, InterestState? state, int page, CancellationToken cancellationToken)
    {
        var number = PageNumber.Of(page);
        var partyId = acting.Party.Id;
        var mine = _db.Set<ListingInterest>().AsNoTracking().Where(i => i.OwnerPartyId == partyId);
        var counts = await mine.GroupBy(i => i.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var shown = state is { } wanted ? mine.Where(i => i.State == wanted) : mine;
        var found = await shown.OrderByDescending(i => i.SentAt).ThenByDescending(i => i.Id).Skip((number - 1) * PageSize).Take(PageSize)
            .ToListAsync(cancellationToken);
        var listings = await _listings.FindAsync([.. found.Select(i => i.ListingId).Distinct()], cancellationToken);
        var agreed = await _parties.FindAsync(
            [.. found.Where(i => i.State == InterestState.Agreed).Select(i => i.InvestorPartyId).Distinct()], cancellationToken);
        var rows = found.ConvertAll(i => new InterestRow(
            i.Id, listings.GetValueOrDefault(i.ListingId), Seen(i), i.State, i.SentAt,
            i.State == InterestState.Agreed ? agreed.GetValueOrDefault(i.InvestorPartyId)?.Name : null, i.IsDemo));
        var total = state is { } one ? counts.GetValueOrDefault(one) : counts.Values.Sum();
        return new InterestListPage(new Page<InterestRow>(rows, total, number, PageSize), state, counts);
    }

    /// <summary>Null when there is no such interest in a listing of the party.</summary>
    public async Task<InterestPage?> ShowReceivedAsync(CurrentParty acting, Guid id, CancellationToken cancellationToken)
    {
        var partyId = acting.Party.Id;
        var interest = await _db.Set<ListingInterest>().AsNoTracking().FirstOrDefaultAsync(i => i.Id == id && i.OwnerPartyId == partyId, cancellationToken);
        if (interest is null)
        {
            return null;
        }

        var listing = (await _listings.FindAsync([interest.ListingId], cancellationToken)).GetValueOrDefault(interest.ListingId);
        var investor = interest.State == InterestState.Agreed ? await CounterpartAsync(interest.InvestorPartyId, partyId, cancellationToken) : null;
        return new InterestPage(
            interest.Id, interest.Version, listing, Seen(interest), interest.State, InterestCourse.Of(interest, InterestSide.Owner), investor, acting.CanManage,
            interest.IsDemo);
    }

    public async Task<InvestingSummary> SummariseAsync(Guid partyId, CancellationToken cancellationToken)
    {
        var watched = await _db.Set<ShortlistEntry>().CountAsync(s => s.PartyId == partyId && s.Stage != DealStage.Closed, cancellationToken);
        var toAnswer = await _db.Set<ListingInterest>().CountAsync(i => i.OwnerPartyId == partyId && i.State == InterestState.WaitsForOwner, cancellationToken);
        var asked = await _db.Set<ListingInterest>().CountAsync(i => i.InvestorPartyId == partyId && i.State == InterestState.WaitsForInvestor, cancellationToken);
        return new InvestingSummary(watched, toAnswer, asked);
    }

    /// <summary>How many are interested in the party's listing, and how many of them wait for it; null when nobody ever was.</summary>
    public async Task<ListingInterestCount?> CountInterestAsync(Guid partyId, string number, CancellationToken cancellationToken)
    {
        if (await _listings.FindByNumberAsync(number, cancellationToken) is not { } listing || listing.OwnerPartyId != partyId)
        {
            return null;
        }

        var counts = await _db.Set<ListingInterest>().Where(i => i.OwnerPartyId == partyId && i.ListingId == listing.Id)
            .GroupBy(i => i.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        return counts.Count == 0
            ? null
            : new ListingInterestCount(counts.Where(c => c.Key != InterestState.Ended).Sum(c => c.Value), counts.GetValueOrDefault(InterestState.WaitsForOwner));
    }

    /// <summary>For the button of a listing's page; null when the listing is not on offer or the party's own.</summary>
    public async Task<ShortlistButton?> FindButtonAsync(CurrentParty acting, string number, CancellationToken cancellationToken)
    {
        if (await _listings.FindByNumberAsync(number, cancellationToken) is not { State: ListingState.Published } listing
            || listing.OwnerPartyId == acting.Party.Id)
        {
            return null;
        }

        var partyId = acting.Party.Id;
        var entry = await _db.Set<ShortlistEntry>().AsNoTracking().Where(s => s.PartyId == partyId && s.ListingId == listing.Id)
            .Select(s => new { s.Id, s.Stage }).FirstOrDefaultAsync(cancellationToken);
        return new ShortlistButton(number, entry?.Id, entry?.Stage, acting.CanManage);
    }

    private static SearchWish WishOf(InvestorCriteria criteria, Criterion criterion) => criterion switch
    {
        Criterion.Field => SearchWish.AnyOf("taxonomy", criteria.Fields),
        Criterion.Readiness => SearchWish.AnyOf("readiness", criteria.Readiness),
        Criterion.Mode => SearchWish.AnyOf("mode", [.. criteria.Modes.Select(ModeNames.ApiName)]),
        Criterion.Ticket => SearchWish.Overlapping(
            [.. (criteria.Modes.Count == 0 ? Enum.GetValues<OfferMode>() : criteria.Modes).Select(ListingSortKeys.AmountOf)],
            criteria.FromFen ?? 1, criteria.ToFen ?? InvestorCriteria.LargestFen),
        _ => SearchWish.AnyOf("district", criteria.Districts),
    };

    /// <summary>As it was when everybody could last read it: a draft is its owner's alone.</summary>
    private static string TitleOf(ShortlistEntry entry, IReadOnlyDictionary<Guid, ListingSummary> listings) =>
        listings.GetValueOrDefault(entry.ListingId) is { State: ListingState.Published } listing ? listing.Title : entry.ListingTitle;

    private static ListingState StateOf(ShortlistEntry entry, IReadOnlyDictionary<Guid, ListingSummary> listings) =>
        listings.GetValueOrDefault(entry.ListingId)?.State ?? ListingState.Closed;

    private static SeenInvestor Seen(ListingInterest interest) => new(
        interest.OrganisationKind is { } kind ? PartyLabels.Of(kind) : PartyLabels.Of(interest.Kind), interest.Ticket, CodeList.Split(interest.FieldCodes),
        interest.WithBankLoan);

    private static SeenInvestor SeenByOwner(PartySummary party, InvestorProfile profile) => new(
        PartyLabels.Of(party), TicketBands.Of(profile.TicketFromFen, profile.TicketToFen),
        [.. CodeList.Split(profile.FieldCodes).Select(c => c.Split('-')[0]).Distinct()], profile.WithBankLoan);

    private async Task<Counterpart?> CounterpartAsync(Guid partyId, Guid viewerPartyId, CancellationToken cancellationToken) =>
        (await _parties.FindAsync([partyId], cancellationToken)).GetValueOrDefault(partyId) is { } party
            ? new Counterpart(party, await _contacts.GetAsync(partyId, viewerPartyId, cancellationToken))
            : null;
}
