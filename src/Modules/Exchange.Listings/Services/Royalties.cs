using System.Globalization;
using Exchange.Listings.Domain;
using Exchange.Listings.ViewModels;

namespace Exchange.Listings.Services;

/// <summary>Works out what a royalty costs over some years.</summary>
internal sealed class Royalties
{
    private const long FenOfTenThousandYuan = 1_000_000;

    private readonly ListingPages _pages;
    private readonly OfferRows _rows;

    public Royalties(ListingPages pages, OfferRows rows)
    {
        _pages = pages;
        _rows = rows;
    }

    /// <summary>Null where the reader finds no such listing, or none of its modes asks for a royalty.</summary>
    /// <param name="typed">Sales or profit of each year, in ten thousand yuan; empty ones are left out.</param>
    public async Task<RoyaltyPage?> EstimateAsync(string number, bool mayReview, IEnumerable<string?> typed, CancellationToken cancellationToken)
    {
        if (await _pages.FindReadableAsync(number, mayReview, cancellationToken) is not { } listing)
        {
            return null;
        }

        var offers = listing.OpenOffers.Where(o => o.Terms.IsRoyalty).ToList();
        if (offers.Count == 0)
        {
            return null;
        }

        List<string> given = [.. typed.OfType<string>().Select(t => t.Trim()).Where(t => t.Length > 0).Take(RoyaltySchedule.MostYears)];
        var bases = given.ConvertAll(Read);
        var isWrong = bases.Contains(null);
        List<long> years = [.. bases.OfType<long>()];
        return new RoyaltyPage(
            listing.Number, listing.Title, listing.IsDemo,
            [
                .. offers.Select(o =>
                {
                    var row = _rows.Describe(o, null);
                    return new RoyaltyPage.Offer(
                        row.ModeText, row.BadgeClass, row.Price, o.Terms.RoyaltyBase!.Value, o.Terms.MinimumFen,
                        years.Count == 0 || isWrong ? null : RoyaltySchedule.Of(o.Terms, years));
                }),
            ],
            given, isWrong);
    }

    private static long? Read(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var amount)
        && amount >= 0 && amount < RoyaltySchedule.BaseLimitFen / (decimal)FenOfTenThousandYuan
            ? (long)Math.Round(amount * FenOfTenThousandYuan, 0, MidpointRounding.AwayFromZero)
            : null;
}
