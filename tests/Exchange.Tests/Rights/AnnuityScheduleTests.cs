using System.Globalization;
using Exchange.Dates.Services;
using Exchange.Framework.Data;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;
using Exchange.Rights.Services;

namespace Exchange.Tests.Rights;

/// <summary>The vectors of rules §3.2 to §3.4.</summary>
public sealed class AnnuityScheduleTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("exchange-annuities-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory] // ANN-01
    [InlineData("1999-06-01", "1999-06-01", 1)]
    [InlineData("1999-06-01", "2000-05-31", 1)]
    [InlineData("1999-06-01", "2000-06-01", 2)]
    [InlineData("1997-06-03", "2002-06-02", 5)]
    public void PatentYear_CountsFromFiling(string filed, string day, int year) => Assert.Equal(year, AnnuitySchedule.PatentYear(Day(filed), Day(day)));

    [Theory] // §3.2, life totals
    [InlineData(PatentType.Invention, "2001-01-01", 82_300)]
    [InlineData(PatentType.UtilityModel, "2001-01-01", 11_200)]
    [InlineData(PatentType.Design, "2001-01-01", 11_200)]
    [InlineData(PatentType.Design, "2021-06-01", 26_200)]
    public void Compute_WholeLife_SumsUp(PatentType type, string filed, long yuan)
    {
        var annuities = Schedule().Compute(new AnnuityCase(type, Day(filed), Day(filed)), Day(filed));

        Assert.Equal(yuan * 100, annuities.Sum(a => a.FullFeeFen));
        Assert.All(annuities, a => Assert.Equal(a.Year <= 10 || type != PatentType.Design, a.IsFeeVerified));
    }

    [Theory] // §3.2, TRM-05: 8000 yuan for every full year of the compensation period, nothing for a part of one
    [InlineData(0, 0)]
    [InlineData(364, 0)]
    [InlineData(365, 1)]
    [InlineData(729, 1)]
    [InlineData(730, 2)]
    public void Compute_CompensationPeriod_HasAFeeForEachFullYear(int days, int years)
    {
        var patent = new AnnuityCase(PatentType.Invention, Day("2001-01-01"), Day("2006-01-01")) { CompensationDays = days };
        var extra = Schedule().Compute(patent, Day("2006-02-01")).Where(a => a.Year > 20).ToList();

        Assert.Equal(Enumerable.Range(21, years), extra.Select(a => a.Year));
        Assert.All(extra, a => Assert.Equal((800_000, false), (a.FullFeeFen, a.IsFeeVerified)));
    }

    [Fact] // ANN-02: filed 1997-06-03, the fifth year is paid with the grant, the sixth is due on 2002-06-03
    public void Compute_BeginsWithTheYearOfTheGrant()
    {
        var annuities = Schedule().Compute(new AnnuityCase(PatentType.Invention, Day("1997-06-03"), Day("2002-01-10")), Day("2002-02-01"));

        Assert.Equal((5, AnnuityState.AtGrant, null), (annuities[0].Year, annuities[0].State, annuities[0].DueOn));
        Assert.Equal((6, AnnuityState.Due, Day("2002-06-03")), (annuities[1].Year, annuities[1].State, annuities[1].DueOn));
        Assert.All(annuities.Skip(2), a => Assert.Equal(AnnuityState.Future, a.State));
    }

    [Theory] // ANN-03, ANN-04: invention filed 2015-03-18, year 11, 4000 yuan, due on a Tuesday
    [InlineData("2025-03-18", nameof(AnnuityState.Due), 0)]
    [InlineData("2025-03-19", nameof(AnnuityState.Grace), 0)]
    [InlineData("2025-04-18", nameof(AnnuityState.Grace), 0)]
    [InlineData("2025-04-19", nameof(AnnuityState.Grace), 200)]
    [InlineData("2025-05-19", nameof(AnnuityState.Grace), 200)] // 2025-05-18 is a Sunday
    [InlineData("2025-05-20", nameof(AnnuityState.Grace), 400)]
    [InlineData("2025-06-19", nameof(AnnuityState.Grace), 600)]
    [InlineData("2025-07-19", nameof(AnnuityState.Grace), 800)]
    [InlineData("2025-08-19", nameof(AnnuityState.Grace), 1000)]
    [InlineData("2025-09-18", nameof(AnnuityState.Grace), 1000)]
    [InlineData("2025-09-19", nameof(AnnuityState.Lapsed), 0)]
    public void Compute_Invention_SurchargeByMonth(string on, string state, long yuan)
    {
        var annuity = Year(new AnnuityCase(PatentType.Invention, Day("2015-03-18"), Day("2017-05-02")), 11, on);

        Assert.Equal((state, yuan * 100, 400_000), (annuity.State.ToString(), annuity.SurchargeFen, annuity.FeeFen));
        Assert.Equal((Day("2025-03-18"), Day("2025-03-18"), Day("2025-09-18")), (annuity.NominalDueOn, annuity.DueOn, annuity.GraceEndsOn));
    }

    [Theory] // ANN-04: utility model filed 2019-03-16, year 7, 1200 yuan, due on a Sunday
    [InlineData("2025-03-17", nameof(AnnuityState.Due), 0)]
    [InlineData("2025-03-18", nameof(AnnuityState.Grace), 0)]
    [InlineData("2025-04-16", nameof(AnnuityState.Grace), 0)]
    [InlineData("2025-04-17", nameof(AnnuityState.Grace), 60)]
    [InlineData("2025-09-16", nameof(AnnuityState.Grace), 300)]
    [InlineData("2025-09-17", nameof(AnnuityState.Lapsed), 0)]
    public void Compute_UtilityModel_BoundariesCountFromTheNominalDay(string on, string state, long yuan)
    {
        var annuity = Year(new AnnuityCase(PatentType.UtilityModel, Day("2019-03-16"), Day("2019-12-03")), 7, on);

        Assert.Equal((state, yuan * 100), (annuity.State.ToString(), annuity.SurchargeFen));
        Assert.Equal((Day("2025-03-16"), Day("2025-03-17")), (annuity.NominalDueOn, annuity.DueOn));
    }

    [Theory] // RED-01 to RED-03
    [InlineData(PatentType.Invention, 5, nameof(AnnuityReduction.Single), false, 180)]
    [InlineData(PatentType.Invention, 5, nameof(AnnuityReduction.Joint), false, 360)]
    [InlineData(PatentType.Invention, 5, nameof(AnnuityReduction.None), true, 1020)]
    [InlineData(PatentType.Invention, 5, nameof(AnnuityReduction.Single), true, 180)]
    [InlineData(PatentType.Invention, 12, nameof(AnnuityReduction.None), true, 3400)]
    [InlineData(PatentType.Design, 11, nameof(AnnuityReduction.Joint), false, 900)]
    public void Compute_Reductions_TheBetterOneApplies(PatentType type, int year, string reduction, bool openLicence, long yuan)
    {
        // Granted in the third year: the ten years run to the twelfth.
        var patent = new AnnuityCase(type, Day("2021-07-01"), Day("2023-08-01")) { Reduction = Enum.Parse<AnnuityReduction>(reduction), HasOpenLicence = openLicence };

        Assert.Equal(yuan * 100, Year(patent, year, "2023-09-01").FeeFen);
    }

    [Fact] // RED-02: filed 2013-12-10, granted 2017-08-15: years 4 to 13
    public void Compute_Reduction_LastsTenYearsFromTheGrantYear()
    {
        var patent = new AnnuityCase(PatentType.Invention, Day("2013-12-10"), Day("2017-08-15")) { Reduction = AnnuityReduction.Single };
        var annuities = Schedule().Compute(patent, Day("2017-09-01"));

        Assert.Equal(Enumerable.Range(4, 10), annuities.Where(a => a.FeeFen < a.FullFeeFen).Select(a => a.Year));
    }

    [Fact] // §3.4: the surcharge is a share of the full fee, 600 + 15% of 4000
    public void Compute_SurchargeOfAReducedFee_IsOfTheFullOne()
    {
        var patent = new AnnuityCase(PatentType.Invention, Day("2015-03-18"), Day("2017-05-02")) { Reduction = AnnuityReduction.Single };
        var annuity = Year(patent, 11, "2025-07-01");

        Assert.Equal(120_000, annuity.FeeFen + annuity.SurchargeFen);
    }

    [Fact] // STA-02: what nothing tells is a doubt about one year, not a status
    public void Compute_States_FollowTheRecord()
    {
        var patent = new AnnuityCase(PatentType.Invention, Day("2015-03-18"), Day("2017-05-02"));
        const string Day2025 = "2025-10-01";

        var unknown = Schedule().Compute(patent, Day(Day2025));
        Assert.Equal([AnnuityState.AtGrant, AnnuityState.Past], unknown.Take(2).Select(a => a.State));
        Assert.Equal(11, Assert.Single(unknown, a => a.State == AnnuityState.Lapsed).Year);
        Assert.Equal(12, Assert.Single(unknown, a => a.State == AnnuityState.Due).Year);

        // The register showed it in force after the period of grace; a day inside of it proves nothing.
        Assert.Equal(AnnuityState.Settled, Year(patent with { InForceOn = Day("2025-09-30") }, 11, Day2025).State);
        Assert.Equal(AnnuityState.Lapsed, Year(patent with { InForceOn = Day("2025-06-01") }, 11, Day2025).State);

        // A payment in the period of grace settles that year and not the next one; a second one does.
        var late = patent with { PaidOn = [Day("2025-06-20")] };
        Assert.Equal([AnnuityState.Settled, AnnuityState.Due], [Year(late, 11, Day2025).State, Year(late, 12, Day2025).State]);
        var twice = patent with { PaidOn = [Day("2025-06-20"), Day("2025-07-20")] };
        Assert.Equal([AnnuityState.Settled, AnnuityState.Due], [Year(twice, 12, Day2025).State, Year(twice, 13, Day2025).State]);

        var ended = patent with { EndedOn = Day("2024-03-18") };
        Assert.All(Enumerable.Range(10, 11), year => Assert.Equal(AnnuityState.Ended, Year(ended, year, Day2025).State));

        // What the register says has ended is no doubt, and nobody asks about the years before.
        Assert.DoesNotContain(Schedule().Compute(ended, Day(Day2025)), a => a.State is AnnuityState.Lapsed or AnnuityState.Grace or AnnuityState.Due);
    }

    // ANN-06: the example of the guidelines. A full fee of 600, filed on 6 April: 5 % from 7 May to 6 June, then 10 %.
    [Fact]
    public void TopUp_IsChargedByTheDayOnWhichItIsPaid()
    {
        var annuity = Year(new AnnuityCase(PatentType.UtilityModel, Day("2020-04-06"), Day("2020-12-01")), 3, "2022-06-01");
        Assert.Equal((60_000, Day("2022-04-06")), (annuity.FullFeeFen, annuity.NominalDueOn!.Value));

        // 625 of 630 are paid within the step of 5 %; on the first day of the next one 35 more are due, 60 of surcharge in all.
        FeePayment[] paid = [new(Day("2022-05-20"), 62_500)];
        Assert.Equal(500, AnnuityTopUp.MissingFen(annuity, paid, Day("2022-06-06")));
        Assert.Equal(3_500, AnnuityTopUp.MissingFen(annuity, paid, Day("2022-06-07")));
        Assert.Equal(6_000, annuity.SurchargeOn(Day("2022-06-07")));

        // Paid in full on a day it is paid, whatever comes later; nothing counts before it is paid.
        Assert.Equal(0, AnnuityTopUp.MissingFen(annuity, [new(Day("2022-05-20"), 63_000)], Day("2022-09-01")));
        Assert.Equal(0, AnnuityTopUp.MissingFen(annuity, [.. paid, new(Day("2022-06-07"), 3_500)], Day("2022-10-01")));
        Assert.Equal(60_000, AnnuityTopUp.MissingFen(annuity, [new(Day("2022-05-20"), 62_500)], Day("2022-04-06")));
        Assert.Null(AnnuityTopUp.MissingFen(annuity, paid, Day("2022-10-09")));
    }

    // RST-01, RST-02: invention filed 2015-03-18, year 11 not paid: 4000 and 25 % of it and 1000 for the request.
    [Theory]
    [InlineData(null, "2025-11-01", nameof(RestorationState.Unknown))]
    [InlineData("2025-10-15", "2025-12-15", nameof(RestorationState.Restorable))]
    [InlineData("2025-10-15", "2025-12-16", nameof(RestorationState.ForceMajeureOnly))]
    [InlineData("2025-10-15", "2027-09-18", nameof(RestorationState.ForceMajeureOnly))] // no calendar of 2027 yet: the day that is safe
    [InlineData("2025-10-15", "2027-09-19", nameof(RestorationState.Final))]
    [InlineData(null, "2027-09-19", nameof(RestorationState.Final))]
    public void Restoration_OfAPatentThatEndedForItsFee(string? notice, string on, string state)
    {
        var patent = new AnnuityCase(PatentType.Invention, Day("2015-03-18"), Day("2017-05-02")) { EndedOn = Day("2025-03-18") };
        var restoration = Schedule().Restore(patent, AnnuityFile.ReadRestoration(), notice is null ? null : Day(notice), Day(on))!;

        Assert.Equal((11, state), (restoration.Year, restoration.State.ToString()));
        Assert.Equal((100_000, 400_000, 100_000, 600_000), (restoration.RequestFee.FeeFen, restoration.AnnuityFen, restoration.SurchargeFen, restoration.TotalFen));
        Assert.Equal(500_000, restoration.ForceMajeureTotalFen);
        Assert.Equal(notice is null ? null : Day("2025-12-15"), restoration.RequestBy?.Safe);
        Assert.Null(Schedule().Restore(patent with { EndedOn = null }, AnnuityFile.ReadRestoration(), null, Day(on)));
    }

    private Annuity Year(AnnuityCase patent, int year, string on) => Schedule().Compute(patent, Day(on)).Single(a => a.Year == year);

    // GEN-01: the rule in force on the day on which a fee falls due decides it, not today's.
    [Fact]
    public void Compute_ANewTariff_LeavesWhatFellDueBeforeAsItWas()
    {
        var old = AnnuityFile.Read();
        AnnuityFee fee = new(PatentType.UtilityModel, 1, 10, 95_000, Day("2028-01-01"), null, "示例", IsVerified: false);
        var tariff = new AnnuityTariff(
            [.. old.Fees.Select(f => f with { Until = Day("2027-12-31") }), fee],
            [new(AnnuityReliefKind.Single, 15, 10, null, Day("2027-12-31"), "示例", IsVerified: false), new(AnnuityReliefKind.Single, 50, 3, Day("2028-01-01"), null, "示例", IsVerified: false)]);
        var patent = new AnnuityCase(PatentType.UtilityModel, Day("2025-03-01"), Day("2026-01-10")) { Reduction = AnnuityReduction.Single };

        var fees = new AnnuitySchedule(tariff, CalendarFiles.Load(new DataFolder(_folder))).Compute(patent, Day("2026-02-01"));

        // Years 1 to 3 fall due until 2027-03-01; the new rule reduces three years from that of the grant, which are over by then.
        Assert.Equal([60_000L, 60_000, 60_000, 95_000, 95_000], fees.Take(5).Select(a => a.FullFeeFen));
        Assert.Equal([9_000L, 9_000, 9_000, 95_000, 95_000], fees.Take(5).Select(a => a.FeeFen));
    }

    private AnnuitySchedule Schedule() => new(AnnuityFile.Read(), CalendarFiles.Load(new DataFolder(_folder)));

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
