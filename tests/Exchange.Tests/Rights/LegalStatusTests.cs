using System.Globalization;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;

namespace Exchange.Tests.Rights;

/// <summary>Rules §4.3 and its vectors.</summary>
public sealed class LegalStatusTests
{
    [Fact]
    public void Fold_VectorA_PledgeComesAndGoes()
    {
        LegalFact[] facts = [Fact("GR01", "2019-05-01"), Fact("PE01", "2023-06-01"), Fact("PC01", "2024-06-03")];

        var during = LegalStatus.Fold(facts, Day("2024-01-01"));
        Assert.Equal(BaseStatus.Active, during.Base);
        Assert.Equal([StatusFlag.Pledged], during.Flags);
        var after = LegalStatus.Fold(facts, Day("2024-06-03"));
        Assert.Equal(BaseStatus.Active, after.Base);
        Assert.Empty(after.Flags);
    }

    // §5.1: a recorded licence has a kind and a last day; its cancellation takes it off by its number.
    [Fact]
    public void Fold_RecordedLicences_RunToTheirLastDay()
    {
        LegalFact[] facts =
        [
            Fact("EE01", "2020-01-01") with { Licence = LicenceKind.Exclusive, EndsOn = Day("2022-12-31"), Reference = "X2020510000001" },
            Fact("EE01", "2021-01-01") with { Licence = LicenceKind.Ordinary, Reference = "X2021510000002" },
            Fact("EC01", "2024-01-01") with { Reference = "X2021510000002" },
        ];

        Assert.Equal([LicenceKind.Exclusive, LicenceKind.Ordinary], LegalStatus.Fold(facts, Day("2022-12-31")).Licences);
        Assert.Equal([LicenceKind.Ordinary], LegalStatus.Fold(facts, Day("2023-01-01")).Licences);
        Assert.Empty(LegalStatus.Fold(facts, Day("2024-01-01")).Flags);
    }

    [Fact]
    public void Fold_VectorB_LapseAndRestoration()
    {
        LegalFact[] facts =
        [
            Fact("GR01", "2015-01-01"), Fact("CF01", "2022-05-01") with { EffectiveOn = Day("2022-03-18") }, Fact("RR01", "2022-11-01"),
        ];

        var lapsed = LegalStatus.Fold(facts, Day("2022-06-01"));
        Assert.Equal((BaseStatus.Inactive, StatusStage.LapsedFee), (lapsed.Base, lapsed.Stage));
        var restored = LegalStatus.Fold(facts, Day("2022-12-01"));
        Assert.Equal((BaseStatus.Active, StatusStage.Restored), (restored.Base, restored.Stage));
    }

    // The alert itself: OwnerChangeTests.End_OfAPledgedRight_TellsThePledgee.
    [Fact]
    public void Fold_VectorC_InvalidatedPledge_StaysPledged()
    {
        LegalFact[] facts = [Fact("GR01", "2019-05-01"), Fact("PE01", "2023-06-01"), Fact("IW01", "2024-01-01")];

        var status = LegalStatus.Fold(facts, Day("2024-02-01"));
        Assert.Equal((BaseStatus.Inactive, StatusStage.Invalidated), (status.Base, status.Stage));
        Assert.Equal([StatusFlag.Pledged], status.Flags);
    }

    // RST-01: the fee in arrears was paid with the request; a burden of another kind stays, and so does a later fee.
    [Fact]
    public void Fold_Restoration_EndsTheGraceOfTheFee()
    {
        LegalFact[] facts =
        [
            Fact("GR01", "2015-01-01"), Fact("PE01", "2021-01-01"), Fact("X-GRACE", "2022-03-19"), Fact("CF01", "2022-10-01") with { EffectiveOn = Day("2022-03-18") },
            Fact("RR01", "2022-11-01"),
        ];

        Assert.Contains(StatusFlag.AnnuityGrace, LegalStatus.Fold(facts, Day("2022-10-31")).Flags);
        var restored = LegalStatus.Fold(facts, Day("2022-11-01"));
        Assert.Equal((BaseStatus.Active, StatusStage.Restored), (restored.Base, restored.Stage));
        Assert.Equal([StatusFlag.Pledged], restored.Flags);
        Assert.Contains(StatusFlag.AnnuityGrace, LegalStatus.Fold([.. facts, Fact("X-GRACE", "2023-03-19")], Day("2023-04-01")).Flags);
    }

    // §4.2: the events that set a burden, and those that take it off.
    [Theory]
    [InlineData("IP01", null, "PartiallyInvalid")]
    [InlineData("EE01", "EC01", "LicenceRecorded")]
    [InlineData("PE01", "PC01", "Pledged")]
    [InlineData("PP01", "PD01", "Preserved")]
    [InlineData("OL01", "X-OLW", "OpenLicence")]
    [InlineData("X-SUSP", "X-RESM", "Suspended")]
    [InlineData("X-INVP", "X-INVE", "InvalidationPending")]
    [InlineData("X-OWND", "X-OWNE", "OwnershipDispute")]
    [InlineData("X-LIT", "X-LITE", "Litigation")]
    [InlineData("X-GRACE", "X-PAID", "AnnuityGrace")]
    [InlineData("X-COMPL", null, "CompulsoryLicence")]
    [InlineData("X-DUAL", null, "DualFiling")]
    [InlineData("X-NOPL", "X-NOPLE", "PledgeBarred")]
    [InlineData("X-REPN", "X-REPC", "ReportNegative")]
    public void Fold_Burden_ComesAndGoes(string sets, string? ends, string flag)
    {
        List<LegalFact> facts = [Fact("GR01", "2019-05-01"), Fact(sets, "2023-06-01")];
        Assert.Empty(LegalStatus.Fold(facts, Day("2023-05-31")).Flags);
        var burdened = LegalStatus.Fold(facts, Day("2023-06-01"));
        Assert.Equal((BaseStatus.Active, flag), (burdened.Base, Assert.Single(burdened.Flags).ToString()));

        if (ends is not null)
        {
            facts.Add(Fact(ends, "2024-06-03"));
            Assert.Empty(LegalStatus.Fold(facts, Day("2024-06-03")).Flags);
        }
    }

    // §4.2: every burden that a status can bear is one of the table above.
    [Fact]
    public void Catalog_SetsEveryBurden() => Assert.Equal(
        Enum.GetValues<StatusFlag>(), EventCatalog.All.Where(t => t.Effect == EventEffect.AddFlag).Select(t => t.Flag!.Value).Order());

    // EM01: the licence under other terms is the same licence, and what the change does not tell stays.
    [Fact]
    public void Fold_ChangedLicence_KeepsWhatIsNotTold()
    {
        LegalFact[] facts =
        [
            Fact("EE01", "2020-01-01") with { Licence = LicenceKind.Sole, Reference = "X2020510000001", Holders = "示例甲" },
            Fact("EM01", "2021-01-01") with { Reference = "X2020510000001", Holders = "示例乙" },
            Fact("EM01", "2022-01-01") with { Reference = "X2020510000001" },
        ];

        var licence = Assert.Single(LegalStatus.Fold(facts, Day("2022-01-01")).Encumbrances);
        Assert.Equal((StatusFlag.LicenceRecorded, LicenceKind.Sole, Day("2020-01-01"), "示例乙"), (licence.Flag, licence.Licence, licence.Since, licence.Holders));
        Assert.Empty(LegalStatus.Fold([Fact("EM01", "2021-01-01")], Day("2022-01-01")).Flags);
    }

    [Fact]
    public void Fold_WithoutEvents_IsUnknown()
    {
        var status = LegalStatus.Fold([], Day("2024-01-01"));
        Assert.Equal((BaseStatus.Unknown, StatusStage.None), (status.Base, status.Stage));
    }

    [Fact]
    public void Fold_OrderOfArrival_DoesNotMatter()
    {
        // STA-01: a late announcement of an earlier effect is folded at its effective date.
        LegalFact[] facts =
        [
            Fact("RR01", "2022-11-01"), Fact("CF01", "2022-12-01") with { EffectiveOn = Day("2022-03-18") }, Fact("GR01", "2015-01-01"),
        ];

        Assert.Equal(StatusStage.Restored, LegalStatus.Fold(facts, Day("2023-01-01")).Stage);
    }

    [Fact]
    public void Fold_AfterInvalidation_NothingRevives()
    {
        // STA-01, patent law art. 47
        var status = LegalStatus.Fold([Fact("GR01", "2015-01-01"), Fact("IW01", "2020-01-01"), Fact("CF01", "2021-01-01")], Day("2022-01-01"));
        Assert.Equal(StatusStage.Invalidated, status.Stage);
    }

    [Fact]
    public void Fold_RestoredApplication_IsPendingAgain()
    {
        var status = LegalStatus.Fold([Fact("SE01", "2015-01-01"), Fact("WD01", "2016-01-01"), Fact("RR01", "2016-06-01")], Day("2017-01-01"));
        Assert.Equal((BaseStatus.Pending, StatusStage.SubstantiveExamination), (status.Base, status.Stage));
    }

    [Fact]
    public void Fold_TextTellsStagesApart()
    {
        Assert.Equal(StatusStage.DeemedWithdrawn, LegalStatus.Fold([Fact("WD01", "2016-01-01", "发明专利申请公布后的视为撤回")], Day("2017-01-01")).Stage);
        Assert.Equal(StatusStage.AbandonedDual, LegalStatus.Fold([Fact("AV01", "2016-01-01", "避免重复授权放弃专利权")], Day("2017-01-01")).Stage);
        Assert.Equal(StatusStage.Abandoned, LegalStatus.Fold([Fact("AV01", "2016-01-01")], Day("2017-01-01")).Stage);
    }

    [Fact]
    public void Fold_TwoPledges_ReleaseTheNamedOne()
    {
        LegalFact[] facts =
        [
            Fact("GR01", "2015-01-01"),
            Fact("PE01", "2020-01-01") with { Reference = "Y2020510000001" },
            Fact("PE01", "2021-01-01") with { Reference = "Y2021510000002" },
            Fact("PC01", "2022-01-01") with { Reference = "Y2021510000002" },
        ];

        var status = LegalStatus.Fold(facts, Day("2023-01-01"));
        Assert.Equal("Y2020510000001", Assert.Single(status.Encumbrances).Reference);
    }

    [Fact]
    public void IsDoubtful_TermOverWithoutEvent_DoesNotFlipTheBase()
    {
        // STA-02
        var status = LegalStatus.Fold([Fact("GR01", "2000-01-01")], Day("2024-09-01"));
        var term = PatentTerm.Of(PatentType.Invention, Day("2004-08-13"));
        Assert.True(status.IsDoubtful(term, Day("2024-08-13")));
        Assert.False(status.IsDoubtful(term, Day("2024-08-12")));
        Assert.Equal(BaseStatus.Active, status.Base);
    }

    [Theory]
    [InlineData("PB01", "Pending", "Published")]
    [InlineData("SE01", "Pending", "SubstantiveExamination")]
    [InlineData("GR01", "Active", "Granted")]
    [InlineData("RJ01", "Inactive", "Rejected")]
    [InlineData("WD01", "Inactive", "Withdrawn")]
    [InlineData("AD01", "Inactive", "DeemedAbandoned")]
    [InlineData("CF01", "Inactive", "LapsedFee")]
    [InlineData("CX01", "Inactive", "Expired")]
    [InlineData("AV01", "Inactive", "Abandoned")]
    [InlineData("IW01", "Inactive", "Invalidated")]
    [InlineData("RR01", "Active", "Restored")]
    [InlineData("TR01", "Unknown", "None")]
    [InlineData("ZZ99", "Unknown", "None")]
    public void Fold_OneEvent_SetsItsStage(string code, string expectedBase, string stage)
    {
        var status = LegalStatus.Fold([Fact(code, "2020-01-01")], Day("2020-01-01"));
        Assert.Equal((expectedBase, stage), (status.Base.ToString(), status.Stage.ToString()));
    }

    private static LegalFact Fact(string code, string day, string? text = null) => new(Guid.CreateVersion7(), code, text, Day(day), null);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
