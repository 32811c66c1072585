using Exchange.Listings.Contracts;
using Exchange.Listings.Domain;

namespace Exchange.Listings.Services;

/// <summary>What modes ask for, where they name an amount.</summary>
internal static class OfferAmounts
{
    public static IReadOnlyList<OfferAmount> Of(IEnumerable<ListingOffer> offers) =>
    [
        .. offers.Where(o => o.Terms is { PriceKind: PriceKind.Fixed or PriceKind.Range, AmountFen: not null }).OrderBy(o => o.Mode)
            .Select(o => new OfferAmount(o.Mode, o.Terms.AmountFen!.Value, Math.Max(o.Terms.AmountFen.Value, o.Terms.MaximumFen ?? 0))),
    ];
}
