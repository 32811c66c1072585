namespace Exchange.Listings.Domain;

/// <summary>
/// What a royalty costs year by year (rules §5.4): the entry fee once, then the share of each year's sales or profit, and at least the least
/// royalty where one is asked. In fen; fractions are rounded half up (rules GEN-03).
/// </summary>
internal sealed record RoyaltySchedule(long EntryFeeFen, IReadOnlyList<RoyaltySchedule.Year> Years)
{
    public const int MostYears = 10;

    /// <summary>A base of a year is below this.</summary>
    public const long BaseLimitFen = 1_000_000_000_000;

    public long TotalFen => EntryFeeFen + Years.Sum(y => y.FeeFen);

    /// <param name="terms">Of a royalty.</param>
    /// <param name="basesFen">Net sales or profit of each year, from zero up to <see cref="BaseLimitFen"/>; a year of loss is zero.</param>
    public static RoyaltySchedule Of(OfferTerms terms, IReadOnlyList<long> basesFen) => new(
        terms.EntryFeeFen ?? 0,
        [
            .. basesFen.Select(fen =>
            {
                var share = (long)Math.Round((decimal)fen * terms.RoyaltyBasisPoints!.Value / 10_000m, 0, MidpointRounding.AwayFromZero);
                return new Year(fen, Math.Max(share, terms.MinimumFen ?? 0), IsLeast: share < (terms.MinimumFen ?? 0));
            }),
        ]);

    /// <param name="IsLeast">The share alone would be less than the least royalty.</param>
    internal sealed record Year(long BaseFen, long FeeFen, bool IsLeast);
}
