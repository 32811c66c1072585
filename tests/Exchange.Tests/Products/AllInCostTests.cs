using Exchange.Products.Contracts;

namespace Exchange.Tests.Products;

/// <summary>Rules ECO-01 to ECO-04 and GEN-03; the labels are those of the vectors of rules §10.3, in ten thousand yuan.</summary>
public sealed class AllInCostTests
{
    private static readonly LoanTerms _loan = new(300_0000_00, 450, 365);

    [Fact]
    public void Interest_300At450For365Days_Is136875()
    {
        var result = AllInCost.Compute(new CostRequest(_loan, [], []));

        Assert.Equal(13.6875m, Wan(result.InterestFen)); // ECO-01
        Assert.Equal((13.6875m, 456.25m), (Wan(result.TotalFen), result.AnnualRateBp));
    }

    [Fact]
    public void Points_TianfuZhilaidai_Subsidy45625Net91250()
    {
        var result = AllInCost.Compute(new CostRequest(_loan, [], [Interest(SubsidyMode.Points, 150)]));

        Assert.Equal((4.5625m, 9.1250m), (Wan(result.SubsidyFen), Wan(result.TotalFen))); // ECO-02 (b)
    }

    [Theory]
    [InlineData(5000, 6.8438)]
    [InlineData(3000, 4.1063)]
    public void Ratio_OfInterest_IsItsShare(int ratioBp, double expected) =>
        Assert.Equal((decimal)expected, Wan(AllInCost.Compute(new CostRequest(_loan, [], [Interest(SubsidyMode.Ratio, ratioBp)])).SubsidyFen)); // ECO-02 (a)

    [Theory]
    [InlineData(300, 181, 6.7875, 150, 2.2625)]
    [InlineData(200, 184, 4.6000, 150, 1.5333)]
    public void Segments_OfTheRepaidLoan_AddUp(int principal, int days, double interest, int points, double subsidy)
    {
        // 300 from 2025-01-10; repay 100 on 2025-07-10; end 2026-01-10: 6.7875 + 4.6000 = 11.3875, subsidy 3.7958.
        var result = AllInCost.Compute(new CostRequest(new LoanTerms(principal * 1_000_000L, 450, days), [], [Interest(SubsidyMode.Points, points)]));

        Assert.Equal(((decimal)interest, (decimal)subsidy), (Wan(result.InterestFen), Wan(result.SubsidyFen)));
    }

    [Fact]
    public void RepaidLoan_Altogether_Costs113875AndIsSubsidised37958()
    {
        // ECO-01 and ECO-02: the sum of the segments, rounded for display only.
        var segments = new[] { (300, 181), (200, 184) }
            .Select(s => AllInCost.Compute(new CostRequest(new LoanTerms(s.Item1 * 1_000_000L, 450, s.Item2), [], [Interest(SubsidyMode.Points, 150)]))).ToList();

        Assert.Equal((11.3875m, 3.7958m), (Wan(segments.Sum(s => s.InterestFen)), Wan(segments.Sum(s => s.SubsidyFen))));
    }

    [Fact]
    public void SchemeA_IsAsPublished()
    {
        CostFee[] fees = [new(CostFee.Guarantee, 100, null), new(CostFee.Appraisal, null, 30_000_00)];
        var gross = AllInCost.Compute(new CostRequest(_loan, fees, []));
        var net = AllInCost.Compute(new CostRequest(
            _loan, fees, [Interest(SubsidyMode.Points, 150), new(CostFee.Appraisal, SubsidyMode.Ratio, 5000, null)]));

        Assert.Equal((3.00m, 3.00m), (Wan(gross.Fees[0].Fen), Wan(gross.Fees[1].Fen))); // ECO-03
        Assert.Equal((19.6875m, 656.25m), (Wan(gross.TotalFen), gross.AnnualRateBp)); // ECO-04
        Assert.Equal((13.6250m, 454.17m), (Wan(net.TotalFen), net.AnnualRateBp)); // 4.5417 %
    }

    [Fact]
    public void SchemeB_IsAsPublished()
    {
        CostFee[] fees = [new(CostFee.Premium, 200, null), new(CostFee.Appraisal, null, 30_000_00)];
        var gross = AllInCost.Compute(new CostRequest(_loan, fees, []));
        var net = AllInCost.Compute(new CostRequest(
            _loan, fees,
            [Interest(SubsidyMode.Ratio, 5000), new(CostFee.Premium, SubsidyMode.Ratio, 6000, null), new(CostFee.Appraisal, SubsidyMode.Ratio, 5000, null)]));

        Assert.Equal(22.6875m, Wan(gross.TotalFen));
        Assert.Equal((10.7438m, 358.13m), (Wan(net.TotalFen), net.AnnualRateBp)); // 3.5813 %
    }

    [Fact]
    public void Capped_ReplacesTheRateByTheLowerOne()
    {
        // ECO-02 (c): LPR 3.00 % + 0.50 % below the loan's 4.50 %, and a cap above the loan's rate.
        Assert.Equal(10.6458m, Wan(AllInCost.Compute(new CostRequest(_loan, [], [Interest(SubsidyMode.Capped, 350)])).SubsidyFen));
        Assert.Equal(13.6875m, Wan(AllInCost.Compute(new CostRequest(_loan, [], [Interest(SubsidyMode.Capped, 600)])).SubsidyFen));
    }

    [Fact]
    public void Subsidies_NeverExceedTheirCapOrTheCost()
    {
        Assert.Equal(5_000_00, AllInCost.Compute(new CostRequest(_loan, [], [new("interest", SubsidyMode.Ratio, 5000, 5_000_00)])).SubsidyFen);

        var more = AllInCost.Compute(new CostRequest(_loan, [], [Interest(SubsidyMode.Points, 900)]));
        Assert.Equal((more.InterestFen, 0L, 0m), (more.SubsidyFen, more.TotalFen, more.AnnualRateBp));
    }

    [Fact]
    public void Guarantee_CountsTheYears_PremiumDoesNot()
    {
        var result = AllInCost.Compute(new CostRequest(
            new LoanTerms(100_0000_00, 400, 730), [new("guarantee", 100, null), new("premium", 100, null)], []));

        Assert.Equal((2m, 1m), (Wan(result.Fees[0].Fen), Wan(result.Fees[1].Fen)));
    }

    [Fact]
    public void Rounding_IsHalfUpOnceAtTheEnd()
    {
        // GEN-03: 1.5 fen of interest; half of the exact interest is 0.75 fen, not half of 2.
        var result = AllInCost.Compute(new CostRequest(new LoanTerms(1200, 450, 10), [], [Interest(SubsidyMode.Ratio, 5000)]));

        Assert.Equal((2L, 1L, 1L), (result.InterestFen, result.SubsidyFen, result.TotalFen));
    }

    [Fact]
    public void LargestLoan_DoesNotOverflow() =>
        Assert.Equal(
            30_416_666_666_636, AllInCost.Compute(new CostRequest(new LoanTerms(AllInCost.AmountLimitFen - 1, 10_000, AllInCost.MaxDays), [], [])).InterestFen);

    [Theory]
    [InlineData(0, 450, 365, CostError.PrincipalOutOfRange)]
    [InlineData(-1, 450, 365, CostError.PrincipalOutOfRange)]
    [InlineData(1_000_000_000_000, 450, 365, CostError.PrincipalOutOfRange)]
    [InlineData(100, -1, 365, CostError.RateOutOfRange)]
    [InlineData(100, 10_001, 365, CostError.RateOutOfRange)]
    [InlineData(100, 450, 0, CostError.DaysOutOfRange)]
    [InlineData(100, 450, 10_951, CostError.DaysOutOfRange)]
    public void Loans_OutsideTheirRange_AreNamed(long principal, int rate, int days, CostError error) =>
        Assert.Equal(error, Refused(new CostRequest(new LoanTerms(principal, rate, days), [], [])));

    [Fact]
    public void FeesAndSubsidies_OutsideTheirRange_AreNamed()
    {
        Assert.Equal(CostError.FeeRateOrAmount, Refused(new CostRequest(_loan, [new("guarantee", null, null)], [])));
        Assert.Equal(CostError.FeeRateOrAmount, Refused(new CostRequest(_loan, [new("guarantee", 1, 1)], [])));
        Assert.Equal(CostError.FeeOutOfRange, Refused(new CostRequest(_loan, [new("guarantee", -1, null)], [])));
        Assert.Equal(CostError.FeeOutOfRange, Refused(new CostRequest(_loan, [new("guarantee", null, AllInCost.AmountLimitFen)], [])));
        Assert.Equal(CostError.FeeKindMissing, Refused(new CostRequest(_loan, [new(" ", 1, null)], [])));
        Assert.Equal(CostError.FeeKindMissing, Refused(new CostRequest(_loan, [new("interest", 1, null)], [])));
        Assert.Equal(CostError.TooManyFees, Refused(new CostRequest(_loan, [.. Enumerable.Repeat(new CostFee("other", 1, null), 51)], [])));
        Assert.Equal(CostError.SubsidyKindUnknown, Refused(new CostRequest(_loan, [], [new("appraisal", SubsidyMode.Ratio, 1, null)])));
        Assert.Equal(CostError.SubsidyOutOfRange, Refused(new CostRequest(_loan, [], [Interest(SubsidyMode.Ratio, 10_001)])));
        Assert.Equal(CostError.SubsidyOutOfRange, Refused(new CostRequest(_loan, [], [new("interest", SubsidyMode.Ratio, 1, -1)])));
        Assert.Equal(
            CostError.SubsidyModeForInterestOnly,
            Refused(new CostRequest(_loan, [new("other", 1, null)], [new("other", SubsidyMode.Points, 1, null)])));

        // ECO-02: the same interest cannot be subsidised twice.
        Assert.Equal(
            CostError.SubsidisedTwice, Refused(new CostRequest(_loan, [], [Interest(SubsidyMode.Ratio, 1), Interest(SubsidyMode.Points, 1)])));
    }

    [Fact]
    public void Problems_OfARequest_AreFoundAllAtOnceInItsOrder() => Assert.Equal(
        [
            new CostProblem(CostError.PrincipalOutOfRange, "loan.principalFen"), new CostProblem(CostError.DaysOutOfRange, "loan.days"),
            new CostProblem(CostError.FeeOutOfRange, "fees[1].rateBp"), new CostProblem(CostError.SubsidyOutOfRange, "subsidies[0].capFen"),
        ],
        AllInCost.FindProblems(new CostRequest(
            new LoanTerms(0, 450, 0), [new("other", null, 1), new("guarantee", 10_001, null)], [new("interest", SubsidyMode.Ratio, 1, -1)])));

    private static CostSubsidy Interest(SubsidyMode mode, int valueBp) => new(CostSubsidy.Interest, mode, valueBp, null);

    private static CostError Refused(CostRequest request) => Assert.Throws<CostException>(() => AllInCost.Compute(request)).Problem.Error;

    /// <summary>Ten thousand yuan with four decimals, as the vectors are printed.</summary>
    private static decimal Wan(long fen) => Math.Round(fen / 1_000_000m, 4, MidpointRounding.AwayFromZero);
}
