using Exchange.Products.Domain;

namespace Exchange.Tests.Products;

/// <summary>The reference band of valuation fees (rules §11.6), in ten thousand yuan.</summary>
public sealed class AppraisalFeesTests
{
    private const long Wan = 1_000_000;

    [Theory]
    [InlineData(100, 0.9000, 1.5000)]
    [InlineData(750, 3.3375, 5.5625)]
    [InlineData(3000, 6.6750, 11.1250)]
    public void Band_FollowsTheVectors(int value, double low, double high) =>
        Assert.Equal(((long)((decimal)low * Wan), (long)((decimal)high * Wan)), AppraisalFees.Reference.BandOf(value * Wan));

    [Theory]
    [InlineData(6_299_99, (int)FeeSignal.LowPrice)]
    [InlineData(6_300_00, (int)FeeSignal.WithinBand)]
    [InlineData(18_000_00, (int)FeeSignal.WithinBand)]
    [InlineData(18_000_01, (int)FeeSignal.OverCharge)]
    public void Signal_BeginsOutsideSevenTenthsAndTwelveTenthsOfTheBand(long fee, int expected) =>
        Assert.Equal((FeeSignal)expected, AppraisalFees.Reference.Judge(100 * Wan, fee));

    [Theory]
    [InlineData(0L)]
    [InlineData(-1L)]
    [InlineData(100_001 * Wan)]
    public void Band_SaysNothingOfWhatItDoesNotCover(long value)
    {
        Assert.Null(AppraisalFees.Reference.BandOf(value));
        Assert.Null(AppraisalFees.Reference.Judge(value, 1));
    }

    [Fact]
    public void Source_IsNamedAndNotTakenForVerified()
    {
        Assert.Contains("2914", AppraisalFees.Reference.Source, StringComparison.Ordinal);
        Assert.False(AppraisalFees.Reference.IsVerified);
    }
}
