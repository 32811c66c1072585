using Exchange.Listings.Domain;

namespace Exchange.Tests.Listings;

/// <summary>Rules §5.4: the schedule of a royalty.</summary>
public sealed class RoyaltyScheduleTests
{
    private const long TenThousandYuan = 1_000_000;

    // The vector: entry fee 500,000 yuan and 3 % of net sales.
    [Fact]
    public void Of_Vector_Is155()
    {
        var schedule = RoyaltySchedule.Of(
            new OfferTerms { EntryFeeFen = 50 * TenThousandYuan, RoyaltyBasisPoints = 300 }, [800 * TenThousandYuan, 1200 * TenThousandYuan, 1500 * TenThousandYuan]);

        Assert.Equal(50 * TenThousandYuan, schedule.EntryFeeFen);
        Assert.Equal([24 * TenThousandYuan, 36 * TenThousandYuan, 45 * TenThousandYuan], schedule.Years.Select(y => y.FeeFen));
        Assert.Equal(155 * TenThousandYuan, schedule.TotalFen);
    }

    [Fact]
    public void Of_AYearBelowTheLeastRoyalty_CostsTheLeast()
    {
        var schedule = RoyaltySchedule.Of(new OfferTerms { RoyaltyBasisPoints = 500, MinimumFen = 1_000_000 }, [0, 19_999_999, 20_000_000, 20_000_010]);

        Assert.Equal([1_000_000L, 1_000_000, 1_000_000, 1_000_001], schedule.Years.Select(y => y.FeeFen));
        Assert.Equal([true, false, false, false], schedule.Years.Select(y => y.IsLeast));
    }

    // GEN-03: half a fen is rounded up.
    [Theory]
    [InlineData(49, 0)]
    [InlineData(50, 1)]
    [InlineData(999_999_999_999, 10_000_000_000)]
    public void Of_PartsOfAFen_AreRoundedHalfUp(long baseFen, long feeFen) =>
        Assert.Equal(feeFen, RoyaltySchedule.Of(new OfferTerms { RoyaltyBasisPoints = 100 }, [baseFen]).Years[0].FeeFen);
}
