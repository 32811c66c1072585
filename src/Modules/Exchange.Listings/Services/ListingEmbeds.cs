using Exchange.Content.Contracts;
using Exchange.Framework.Data;
using Exchange.Listings.Contracts;
using Exchange.Listings.Domain;
using Exchange.Listings.ViewModels;
using Exchange.Parties.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Exchange.Listings.Services;

/// <summary>Published listings that an editor sets into a text.</summary>
internal sealed class ListingEmbeds : IEmbedCards
{
    private readonly AppDbContext _db;
    private readonly IPartyDirectory _parties;
    private readonly ListingTexts _texts;
    private readonly IStringLocalizer<ListingEmbeds> S;

    public ListingEmbeds(AppDbContext db, IPartyDirectory parties, ListingTexts texts, IStringLocalizer<ListingEmbeds> localizer)
    {
        _db = db;
        _parties = parties;
        _texts = texts;
        S = localizer;
    }

    public string Prefix => "listing";

    public string Caption => "Listing";

    public async Task<IReadOnlyDictionary<string, EmbedCard>> FindAsync(IReadOnlyCollection<string> numbers, CancellationToken cancellationToken)
    {
        var listings = await _db.Set<Listing>().AsNoTracking().Where(l => numbers.Contains(l.Number) && l.State == ListingState.Published)
            .Include(l => l.Offers).ToListAsync(cancellationToken);
        var owners = await _parties.FindAsync([.. listings.Select(l => l.OwnerPartyId).Distinct()], cancellationToken);
        return listings.ToDictionary(l => l.Number, l => Card(l, owners.GetValueOrDefault(l.OwnerPartyId)), StringComparer.Ordinal);
    }

    private EmbedCard Card(Listing listing, PartySummary? owner)
    {
        List<string> facts = [.. listing.OpenOffers.Select(o => _texts.ModeFacet(OfferModes.ApiName(o.Mode))).Distinct()];
        if (owner is not null)
        {
            facts.Add(owner.Name);
        }

        if (listing.IsDemo)
        {
            facts.Add(S["Example"]);
        }

        return new EmbedCard(S["Listing"], listing.Number, listing.Title, $"/listings/{listing.Number}", facts);
    }
}
