using System.Globalization;
using Exchange.Dates.Contracts;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;
using Exchange.Rights.Services;

namespace Exchange.Tests.Rights;

/// <summary>The check-up of a right, mode by mode: rules §4.3, §5.1, §5.4, §6 and §9.3 with their vectors, on the site's own rules.</summary>
public sealed class TradeRulesTests
{
    private static readonly DateOnly _today = Day("2026-11-27");
    private static readonly TradeRules _rules = TradeRuleFile.Read();

    public static TheoryData<TradeMode> Modes => [.. Enum.GetValues<TradeMode>()];

    [Theory, MemberData(nameof(Modes))]
    public void Right_WithoutABurden_IsGreenWhileTheRegisterWasReadLately(TradeMode mode)
    {
        Assert.Equal((TradeLight.Green, "TRD-04"), Gravest(Granted(), mode));

        // GEN-05: a green light holds for the days of the rules, and not one more.
        var last = Granted() with { CheckedOn = _today.AddDays(-_rules.CheckValidDays) };
        Assert.Equal(TradeLight.Green, Check(last, mode).Light);
        Assert.Equal((TradeLight.Grey, "TRD-01"), Gravest(last with { CheckedOn = last.CheckedOn!.Value.AddDays(-1) }, mode));
        Assert.Equal((TradeLight.Grey, "TRD-01"), Gravest(last with { CheckedOn = null }, mode));
    }

    [Theory, MemberData(nameof(Modes))]
    public void Right_WithoutEvents_IsGrey(TradeMode mode) =>
        Assert.Equal((TradeLight.Grey, "§4.3"), Gravest(Granted() with { Status = LegalStatus.Unknown }, mode));

    [Theory, MemberData(nameof(Modes))]
    public void Right_ThatEnded_IsRed(TradeMode mode)
    {
        var check = Check(Granted("CF01 2026-03-18"), mode);

        Assert.Equal(TradeLight.Red, check.Light);
        Assert.Equal(mode switch
        {
            TradeMode.Pledge => "PLG-02",
            TradeMode.Exclusive or TradeMode.Sole or TradeMode.Ordinary or TradeMode.OpenLicence => "LIC-03",
            _ => "STA-01",
        }, Assert.Single(check.Findings).Code);
    }

    // STA-03 (vector d of §4.3), ASG-07 (decision vector c), EQU-06, OPL-02, LIC-14, PLG-05.
    [Theory]
    [InlineData(TradeMode.Assignment, TradeLight.Red, "ASG-07")]
    [InlineData(TradeMode.Auction, TradeLight.Red, "ASG-07")]
    [InlineData(TradeMode.EquityContribution, TradeLight.Red, "EQU-06")]
    [InlineData(TradeMode.OpenLicence, TradeLight.Red, "OPL-02")]
    [InlineData(TradeMode.Pledge, TradeLight.Red, "PLG-05")]
    [InlineData(TradeMode.Exclusive, TradeLight.Amber, "LIC-14")]
    [InlineData(TradeMode.Sole, TradeLight.Amber, "LIC-14")]
    [InlineData(TradeMode.Ordinary, TradeLight.Amber, "LIC-14")]
    public void Preservation_StopsWhatTheRegisterWouldHaveToChange(TradeMode mode, TradeLight light, string code)
    {
        Assert.Equal((light, code), Gravest(Granted("PP01 2026-10-01"), mode));
        Assert.Equal(TradeLight.Green, Check(Granted("PP01 2026-10-01", "PD01 2026-11-01"), mode).Light);
    }

    // LIC-09, ASG-06 (decision vector b), EQU-06, OPL-04, PLG-09 (vector: PE01 without PC01).
    [Theory]
    [InlineData(TradeMode.Assignment, "ASG-06")]
    [InlineData(TradeMode.Auction, "ASG-06")]
    [InlineData(TradeMode.EquityContribution, "EQU-06")]
    [InlineData(TradeMode.OpenLicence, "OPL-04")]
    [InlineData(TradeMode.Ordinary, "LIC-09")]
    [InlineData(TradeMode.Exclusive, "LIC-09")]
    [InlineData(TradeMode.Sole, "LIC-09")]
    [InlineData(TradeMode.Pledge, "PLG-09")]
    public void Pledge_NeedsThePledgeesConsent_AndBarsASecondOne(TradeMode mode, string code)
    {
        var pledged = Granted("PE01 2026-01-10");

        Assert.Equal((TradeLight.Red, code), Gravest(pledged, mode));
        Assert.Equal((mode == TradeMode.Pledge ? TradeLight.Red : TradeLight.Amber, code), Gravest(pledged with { HasPledgeeConsent = true }, mode));
        Assert.Equal(TradeLight.Green, Check(Granted("PE01 2026-01-10", "PC01 2026-06-01"), mode).Light);
    }

    // §5.1: what runs, what is offered.
    [Theory]
    [InlineData(LicenceKind.Exclusive, TradeMode.Exclusive, TradeLight.Red)]
    [InlineData(LicenceKind.Exclusive, TradeMode.Sole, TradeLight.Red)]
    [InlineData(LicenceKind.Exclusive, TradeMode.Ordinary, TradeLight.Red)]
    [InlineData(LicenceKind.Exclusive, TradeMode.OpenLicence, TradeLight.Red)]
    [InlineData(LicenceKind.Exclusive, TradeMode.Assignment, TradeLight.Amber)]
    [InlineData(LicenceKind.Sole, TradeMode.Exclusive, TradeLight.Red)]
    [InlineData(LicenceKind.Sole, TradeMode.Sole, TradeLight.Red)]
    [InlineData(LicenceKind.Sole, TradeMode.Ordinary, TradeLight.Red)]
    [InlineData(LicenceKind.Sole, TradeMode.OpenLicence, TradeLight.Red)]
    [InlineData(LicenceKind.Ordinary, TradeMode.Exclusive, TradeLight.Amber)]
    [InlineData(LicenceKind.Ordinary, TradeMode.Sole, TradeLight.Amber)]
    [InlineData(LicenceKind.Ordinary, TradeMode.Ordinary, TradeLight.Green)]
    [InlineData(LicenceKind.Ordinary, TradeMode.OpenLicence, TradeLight.Green)]
    [InlineData(LicenceKind.Unstated, TradeMode.OpenLicence, TradeLight.Amber)]
    [InlineData(LicenceKind.Unstated, TradeMode.Exclusive, TradeLight.Amber)]
    public void Licence_OnRecord_MeetsTheMatrix(LicenceKind runs, TradeMode offered, TradeLight light)
    {
        var right = Licensed(runs);

        Assert.Equal(light, Check(right, offered).Light);
        Assert.Equal(TradeLight.Amber, Check(right, TradeMode.Auction).Light);
        Assert.Equal("ASG-05", Gravest(right, TradeMode.EquityContribution).Code);
    }

    [Fact]
    public void Licence_Elsewhere_OrForOwnUse_IsLookedAtByAPerson()
    {
        Assert.Equal(TradeLight.Amber, Check(Licensed(LicenceKind.Exclusive), new TradeQuestion(TradeMode.Ordinary) { IsOutsideGranted = true }).Light);
        Assert.Equal(TradeLight.Red, Check(Licensed(LicenceKind.Exclusive), new TradeQuestion(TradeMode.OpenLicence) { IsOutsideGranted = true }).Light);

        // Art. 27: one ordinary licence, under a sole licence only.
        Assert.Equal(TradeLight.Amber, Check(Licensed(LicenceKind.Sole), new TradeQuestion(TradeMode.Ordinary) { IsOwnUse = true }).Light);
        Assert.Equal(TradeLight.Red, Check(Licensed(LicenceKind.Sole), new TradeQuestion(TradeMode.Exclusive) { IsOwnUse = true }).Light);
        Assert.Equal(TradeLight.Red, Check(Licensed(LicenceKind.Exclusive), new TradeQuestion(TradeMode.Ordinary) { IsOwnUse = true }).Light);
    }

    [Fact]
    public void OpenLicence_BarsExclusiveAndSole()
    {
        var open = Granted("OL01 2026-02-01");

        Assert.Equal((TradeLight.Red, "§5.1"), Gravest(open, TradeMode.Exclusive));
        Assert.Equal((TradeLight.Red, "§5.1"), Gravest(open, TradeMode.Sole));
        Assert.Equal(TradeLight.Green, Check(open, TradeMode.Ordinary).Light);
        Assert.Equal((TradeLight.Amber, "ASG-05"), Gravest(open, TradeMode.Assignment));
    }

    // Decision vector a (ASG-02), LIC-08, OPL-05, PLG-08 (vector: two owners, one signs).
    [Theory]
    [InlineData(TradeMode.Assignment, TradeLight.Red, "ASG-02")]
    [InlineData(TradeMode.EquityContribution, TradeLight.Red, "ASG-02")]
    [InlineData(TradeMode.Exclusive, TradeLight.Red, "LIC-08")]
    [InlineData(TradeMode.Ordinary, TradeLight.Amber, "LIC-08")]
    [InlineData(TradeMode.OpenLicence, TradeLight.Red, "OPL-05")]
    [InlineData(TradeMode.Pledge, TradeLight.Red, "PLG-08")]
    public void CoOwner_WhoHasNotConsented_Stops(TradeMode mode, TradeLight light, string code)
    {
        Assert.Equal((light, code), Gravest(Granted() with { HasSeveralOwners = true, MissingConsents = ["示例甲"] }, mode));
        Assert.Equal(TradeLight.Green, Check(Granted() with { HasSeveralOwners = true }, mode).Light);
    }

    [Fact]
    public void Owners_ThatNobodyHasShown_AreNotKnown()
    {
        var codes = Check(Granted() with { IsClaimed = false, HasSeveralOwners = true }, TradeMode.Pledge).Findings.Select(f => (f.Code, f.Light));
        Assert.Equal([("TRD-02", TradeLight.Grey), ("PLG-08", TradeLight.Grey)], codes);

        Assert.Equal((TradeLight.Red, "ASG-01"), Gravest(Granted() with { AreOwnersUnconfirmed = true }, TradeMode.Sole));
        Assert.Equal((TradeLight.Red, "PLG-01"), Gravest(Granted() with { AreOwnersUnconfirmed = true }, TradeMode.Pledge));
        Assert.Equal((TradeLight.Amber, "GEN-02"), Gravest(Granted() with { IsSelfBrought = true }, TradeMode.Auction));
    }

    // ANN-05: PLG-04, LIC-14, OPL-03.
    [Theory]
    [InlineData(TradeMode.Pledge, TradeLight.Red, "PLG-04")]
    [InlineData(TradeMode.OpenLicence, TradeLight.Red, "OPL-03")]
    [InlineData(TradeMode.Ordinary, TradeLight.Amber, "LIC-14")]
    [InlineData(TradeMode.Assignment, TradeLight.Amber, "LIC-06")]
    public void Annuity_InGrace(TradeMode mode, TradeLight light, string code) => Assert.Equal((light, code), Gravest(Granted("X-GRACE 2026-10-01"), mode));

    [Fact]
    public void Annuity_WithoutAPaymentOnRecord_IsADoubtWhenItsGraceIsOver() =>
        Assert.Equal((TradeLight.Grey, "STA-02"), Gravest(Granted() with { OpenAnnuity = Late(AnnuityState.Lapsed) }, TradeMode.Assignment));

    // ANN-03 by the dates alone: whether it was paid is not known. Where an unpaid fee bars (PLG-04, OPL-03), neither is the answer.
    [Theory]
    [InlineData(TradeMode.Pledge, TradeLight.Grey, "PLG-04")]
    [InlineData(TradeMode.OpenLicence, TradeLight.Grey, "OPL-03")]
    [InlineData(TradeMode.Assignment, TradeLight.Amber, "ANN-03")]
    [InlineData(TradeMode.Exclusive, TradeLight.Amber, "ANN-03")]
    [InlineData(TradeMode.Sole, TradeLight.Amber, "ANN-03")]
    [InlineData(TradeMode.Ordinary, TradeLight.Amber, "ANN-03")]
    [InlineData(TradeMode.Auction, TradeLight.Amber, "ANN-03")]
    [InlineData(TradeMode.EquityContribution, TradeLight.Amber, "ANN-03")]
    public void Annuity_LateByItsDatesAlone_IsAskedFor(TradeMode mode, TradeLight light, string code)
    {
        var late = Granted() with { OpenAnnuity = Late(AnnuityState.Grace) };

        Assert.Equal((light, code), Gravest(late, mode));
        Assert.Equal([5, Day("2026-10-01")], Check(late, mode).Findings[0].Arguments);
        Assert.Single(Check(late, mode).Findings);
    }

    // RST-01: after the restoration nothing is left of the fee that had ended the patent.
    [Theory, MemberData(nameof(Modes))]
    public void Right_RestoredAfterItsFee_IsGreenAgain(TradeMode mode) =>
        Assert.Equal(TradeLight.Green, Check(Granted("X-GRACE 2024-03-19", "CF01 2024-10-08", "RR01 2025-01-10"), mode).Light);

    // TRD-03: with less than three years left a buyer is told; on the day that leaves three, not yet.
    [Theory, MemberData(nameof(Modes))]
    public void Term_ThatIsShort_IsTold(TradeMode mode)
    {
        Assert.Equal(TradeLight.Green, Check(Granted() with { LastDay = _today.AddYears(3) }, mode).Light);
        var last = _today.AddYears(3).AddDays(-1);
        var finding = Assert.Single(Check(Granted() with { LastDay = last }, mode).Findings);
        Assert.Equal((TradeLight.Amber, "TRD-03"), (finding.Light, finding.Code));
        Assert.Equal([last, 3], finding.Arguments);
    }

    // §9.3: the twelve grounds on which CNIPA refuses to register a pledge, each with a right that has it and nothing else.
    public static TheoryData<string, TradeLight> Grounds => new()
    {
        { "PLG-01", TradeLight.Red },
        { "PLG-02", TradeLight.Red },
        { "PLG-03", TradeLight.Red },
        { "PLG-04", TradeLight.Red },
        { "PLG-05", TradeLight.Red },
        { "PLG-06", TradeLight.Red },
        { "PLG-07", TradeLight.Red },
        { "PLG-08", TradeLight.Red },
        { "PLG-09", TradeLight.Red },
        { "PLG-10", TradeLight.Grey },
        { "PLG-11", TradeLight.Grey },
        { "PLG-12", TradeLight.Red },
    };

    [Theory, MemberData(nameof(Grounds))]
    public void Pledge_GroundOfRefusal_IsFound(string code, TradeLight light)
    {
        var question = new TradeQuestion(TradeMode.Pledge);
        var (right, asked) = code switch
        {
            "PLG-01" => (Granted() with { AreOwnersUnconfirmed = true }, question),
            "PLG-02" => (Granted("IW01 2026-02-02"), question),
            "PLG-03" => (Granted() with { Status = Fold("SE01 2026-01-01") }, question),
            "PLG-04" => (Granted("X-GRACE 2026-10-01"), question),
            "PLG-05" => (Granted("X-SUSP 2026-10-01"), question),
            "PLG-06" => (Granted(), Pledge("2037-03-18")),
            "PLG-07" => (Granted(), question with { ContractLacks = PledgeContractPart.DebtTerm }),
            "PLG-08" => (Granted() with { HasSeveralOwners = true, MissingConsents = ["示例甲"] }, question),
            "PLG-09" => (Granted("PE01 2026-01-10"), question),
            "PLG-10" => (Granted("X-DUAL 2026-01-10") with { Type = PatentType.UtilityModel }, question with { HasEvaluationReport = true }),
            "PLG-11" => (Granted("X-INVP 2026-05-01"), question),
            _ => (Granted("X-NOPL 2026-09-09"), question),
        };

        var finding = Assert.Single(Check(right, asked).Findings);
        Assert.Equal((code, light), (finding.Code, finding.Light));

        // GEN-01: each is data, in force since the measures of 2021 and read at its source.
        Assert.All(_rules.Rules.Where(r => r.Code == code), rule => Assert.Equal(
            ("Measures on patent pledge registration, art. 11", Day("2021-11-15"), "S17", true), (rule.Article, rule.From, rule.Source, rule.IsVerified)));
        Assert.DoesNotContain(_rules.Check(right, asked, Day("2021-11-14")).Findings, f => f.Code == code);
    }

    [Fact]
    public void Pledge_HasTwelveGrounds() => Assert.Equal(
        Enumerable.Range(1, 12).Select(n => string.Create(CultureInfo.InvariantCulture, $"PLG-{n:00}")),
        _rules.Rules.Where(r => r.Modes.Contains(TradeMode.Pledge) && r.Code.StartsWith("PLG-", StringComparison.Ordinal)).Select(r => r.Code).Distinct().Order());

    // PLG-07, PLC-01 to PLC-05: of a pledge alone, and it names what is missing.
    [Theory, MemberData(nameof(Modes))]
    public void Contract_ThatLacksItsContent_StopsThePledge(TradeMode mode)
    {
        var check = Check(Granted(), new TradeQuestion(mode) { ContractLacks = PledgeContractPart.Parties | PledgeContractPart.Scope });

        Assert.Equal(mode == TradeMode.Pledge ? TradeLight.Red : TradeLight.Green, check.Light);
        Assert.Equal(mode == TradeMode.Pledge, check.Findings[0].Arguments.Contains("PLC-01、PLC-05"));
    }

    [Theory]
    [InlineData("PLC-01", PledgeContractPart.Parties)]
    [InlineData("PLC-02", PledgeContractPart.Debt)]
    [InlineData("PLC-03", PledgeContractPart.DebtTerm)]
    [InlineData("PLC-04", PledgeContractPart.Patents)]
    [InlineData("plc-05, PLC-01", PledgeContractPart.Scope | PledgeContractPart.Parties)]
    [InlineData("PLC-06", null)]
    [InlineData("PLC-01,", null)]
    [InlineData("", null)]
    public void Contract_IsReadByTheCodesOfItsContent(string codes, PledgeContractPart? parts) => Assert.Equal(parts, PledgeContract.Read(codes));

    // PLG-12: until CNIPA's ground is gone, and of a pledge alone.
    [Theory, MemberData(nameof(Modes))]
    public void Ground_NamedByCnipa_StopsThePledgeUntilItIsGone(TradeMode mode)
    {
        Assert.Equal(mode == TradeMode.Pledge ? TradeLight.Red : TradeLight.Green, Check(Granted("X-NOPL 2026-09-09"), mode).Light);
        Assert.Equal(TradeLight.Green, Check(Granted("X-NOPL 2026-09-09", "X-NOPLE 2026-10-09"), mode).Light);
    }

    // OPL-08.
    [Theory, MemberData(nameof(Modes))]
    public void Report_AgainstThePatent_IsTold(TradeMode mode) => Assert.Equal((TradeLight.Amber, "OPL-08"), Gravest(Granted("X-REPN 2026-09-09"), mode));

    // STA-02: the computed term is over, and no event says so.
    [Fact]
    public void Term_ThatIsOverByComputation_IsADoubt() => Assert.Equal(
        (TradeLight.Grey, "STA-02"),
        Gravest(Granted() with { Term = PatentTerm.Of(PatentType.Invention, Day("2006-11-01")), LastDay = Day("2026-10-31") }, TradeMode.Assignment));

    // Vectors of §9.3: an equal day is allowed, the next is not.
    [Fact]
    public void Debt_MayEndOnTheLastDayOfTheRight()
    {
        var invention = Granted() with { LastDay = PatentTerm.Of(PatentType.Invention, Day("2014-08-07")).LastDay };
        Assert.Equal(TradeLight.Green, Check(invention, Pledge("2034-08-06")).Light);
        Assert.Equal((TradeLight.Red, "PLG-06"), Gravest(invention, Pledge("2034-08-07")));

        var model = Granted() with { Type = PatentType.UtilityModel, LastDay = PatentTerm.Of(PatentType.UtilityModel, Day("2017-04-05")).LastDay };
        Assert.Equal((TradeLight.Red, "PLG-06"), Gravest(model, Pledge("2027-06-01"), Day("2025-06-01")));
        Assert.Equal((TradeLight.Grey, "PLG-06"), Gravest(Granted() with { LastDay = null }, Pledge("2027-06-01")));

        // LIC-03.
        Assert.Equal((TradeLight.Red, "LIC-03"), Gravest(invention, new TradeQuestion(TradeMode.Sole) { EndsOn = Day("2034-08-07") }));
    }

    [Fact]
    public void Application_CanBeSoldAndLicensedAsSuch_AndNotPledged()
    {
        var pending = Granted() with { Status = Fold("SE01 2026-01-01") };

        Assert.Equal((TradeLight.Amber, "TRM-06"), Gravest(pending, TradeMode.Assignment));
        Assert.Equal((TradeLight.Amber, "LIC-07"), Gravest(pending, TradeMode.Ordinary));
        Assert.Equal((TradeLight.Red, "TRM-06"), Gravest(pending, TradeMode.OpenLicence));
        Assert.Equal((TradeLight.Red, "PLG-03"), Gravest(pending, TradeMode.Pledge));
    }

    // OPL-06.
    [Fact]
    public void UtilityModel_NeedsItsReport_ToBeOfferedOpenly()
    {
        var model = Granted() with { Type = PatentType.UtilityModel };

        Assert.Equal((TradeLight.Red, "OPL-06"), Gravest(model, TradeMode.OpenLicence));
        Assert.Equal((TradeLight.Amber, "OPL-06"), Gravest(model, TradeMode.Assignment));
        Assert.Equal(TradeLight.Green, Check(model, new TradeQuestion(TradeMode.OpenLicence) { HasEvaluationReport = true }).Light);

        // An open licence in force was declared with the report.
        Assert.DoesNotContain(Check(Granted("OL01 2026-02-01") with { Type = PatentType.UtilityModel }, TradeMode.OpenLicence).Findings, f => f.Code == "OPL-06");
    }

    // PLG-10, PLG-11, ASG-12.
    [Fact]
    public void Proceedings_AreDeclared()
    {
        Assert.Equal((TradeLight.Grey, "PLG-11"), Gravest(Granted("X-INVP 2026-05-01"), TradeMode.Pledge));
        Assert.Equal((TradeLight.Amber, "ASG-12"), Gravest(Granted("X-INVP 2026-05-01"), TradeMode.Assignment));
        Assert.Equal((TradeLight.Amber, "ASG-12"), Gravest(Granted("X-LIT 2026-05-01"), TradeMode.Pledge));
        var pair = Granted("X-DUAL 2026-05-01") with { Type = PatentType.UtilityModel };
        Assert.Contains(Check(pair, TradeMode.Pledge).Findings, f => f is { Code: "PLG-10", Light: TradeLight.Grey, IsDeclared: false });

        // Vector of §9.3: with the declaration ticked it passes with a note, for the pledge alone, and each declaration for its own matter.
        var declared = Granted("X-INVP 2026-05-01") with { Declarations = [new(DeclarationKind.InvalidationPending, Day("2026-06-01"), Day("2027-06-01"))] };
        Assert.Equal((TradeLight.Amber, "PLG-11"), Gravest(declared, TradeMode.Pledge));
        Assert.True(Check(declared, TradeMode.Pledge).Findings[0].IsDeclared);
        Assert.Contains(Check(declared, TradeMode.Assignment).Findings, f => f is { Code: "ASG-12", IsDeclared: false });
        var both = pair with { Declarations = [new(DeclarationKind.SameDayInvention, Day("2026-06-01"), Day("2027-06-01"))] };
        Assert.Contains(Check(both, TradeMode.Pledge).Findings, f => f is { Code: "PLG-10", Light: TradeLight.Amber, IsDeclared: true });
        Assert.Equal(TradeLight.Grey, Check(declared with { Declarations = both.Declarations }, TradeMode.Pledge).Light);
    }

    // PLG-10, PLG-11: it holds to its last day, unless it is withdrawn before.
    [Fact]
    public void Declaration_HoldsForItsDays()
    {
        var declaration = new RightDeclaration(Guid.NewGuid(), Guid.NewGuid(), DeclarationKind.InvalidationPending, Day("2026-06-01"), Day("2026-12-01"), "u", DateTimeOffset.UnixEpoch);

        Assert.Equal([false, true, true, false], new[] { "2026-05-31", "2026-06-01", "2026-12-01", "2026-12-02" }.Select(d => declaration.HoldsOn(Day(d))));
        Assert.True(declaration.Withdraw(Day("2026-08-01"), "u"));
        Assert.False(declaration.Withdraw(Day("2026-09-01"), "u"));
        Assert.Equal([true, false], new[] { "2026-07-31", "2026-08-01" }.Select(d => declaration.HoldsOn(Day(d))));
        Assert.Equal(
            [false, true, true, false], new[] { "2026-05-31", "2026-06-01", "2027-06-01", "2027-06-02" }.Select(d => RightDeclaration.IsLongEnough(Day("2026-06-01"), Day(d))));
    }

    // A right of another office: one finding, grey, whatever else is known of it.
    [Theory, MemberData(nameof(Modes))]
    public void Right_OfAnotherOffice_IsGreyAndNothingElseIsSaid(TradeMode mode)
    {
        var finding = Assert.Single(Check(Granted("PE01 2026-01-01") with { ForeignOffice = "EP" }, mode).Findings);

        Assert.Equal((TradeLight.Grey, "TRD-05", "EP"), (finding.Light, finding.Code, finding.Arguments[0]));
    }

    // Decision vectors d and e of §6.1, EXP-06, ASG-09, ASG-10.
    [Fact]
    public void Sellers_AndBuyers_OfSomeKinds_HaveStepsOfTheirOwn()
    {
        var model = Granted() with { Type = PatentType.UtilityModel };
        Assert.Equal((TradeLight.Red, "EXP-03"), Gravest(model, new TradeQuestion(TradeMode.Assignment) { IsBuyerForeign = true }));
        var design = Check(Granted() with { Type = PatentType.Design }, new TradeQuestion(TradeMode.Assignment) { IsBuyerForeign = true });
        Assert.Equal(TradeLight.Amber, design.Light);
        Assert.Contains(design.Findings, f => f.Code == "EXP-01");

        Assert.Equal((TradeLight.Amber, "EXP-06"), Gravest(Granted() with { IsExportSensitive = true }, TradeMode.Sole));
        Assert.Equal(TradeLight.Green, Check(Granted() with { IsExportSensitive = true }, TradeMode.Pledge).Light);
        Assert.Equal((TradeLight.Amber, "ASG-09"), Gravest(Granted() with { IsInstitutes = true }, TradeMode.Assignment));
        Assert.Equal((TradeLight.Amber, "ASG-10"), Gravest(Granted(), new TradeQuestion(TradeMode.Auction) { IsStateOwned = true }));
    }

    // GEN-01: the rule of the day, not today's.
    [Fact]
    public void Rule_IsAskedOnlyWhileItIsInForce()
    {
        var rules = new TradeRules(90, 3,
        [
            Rule("OLD-1", "2010-10-01", "2021-11-14"),
            Rule("NEW-1", "2021-11-15", null),
        ]);
        var pledged = Granted("PE01 2016-01-01") with { CheckedOn = Day("2021-11-14") };

        Assert.Equal("OLD-1", rules.Check(pledged, new TradeQuestion(TradeMode.Pledge), Day("2021-11-14")).Findings[0].Code);
        Assert.Equal("NEW-1", rules.Check(pledged, new TradeQuestion(TradeMode.Pledge), Day("2021-11-15")).Findings[0].Code);

        static TradeRule Rule(string code, string from, string? until) => new(
            TradeCondition.Pledged, [TradeMode.Pledge], code, TradeLight.Red, "text", "article", Day(from), until is null ? null : Day(until), "test", true);
    }

    [Fact]
    public void Rules_SpeakOfEveryCondition()
    {
        Assert.Equal(Enum.GetValues<TradeCondition>().Order(), _rules.Rules.Select(r => r.When).Distinct().Order());
        Assert.All(Enum.GetValues<TradeMode>(), mode => Assert.Contains(_rules.Rules, r => r.When == TradeCondition.Nothing && r.Modes.Contains(mode)));
        Assert.All(_rules.Rules, rule =>
        {
            Assert.NotEmpty(rule.Modes);
            Assert.False(rule is { Source: "KV" or "MODEL", IsVerified: true }, rule.Code);
        });
    }

    private static Annuity Late(AnnuityState state) =>
        new(5, Day("2026-10-01"), new PeriodEnd(Day("2026-10-01"), Day("2026-10-01"), null), 120_000, 120_000, true, null, [], 0, state);

    private static TradeQuestion Pledge(string debtEnd) => new(TradeMode.Pledge) { EndsOn = Day(debtEnd) };

    private static TradeCheck Check(TradeSubject right, TradeMode mode) => Check(right, new TradeQuestion(mode));

    private static TradeCheck Check(TradeSubject right, TradeQuestion question, DateOnly? on = null) => _rules.Check(right, question, on ?? _today);

    private static (TradeLight Light, string Code) Gravest(TradeSubject right, TradeMode mode) => Gravest(right, new TradeQuestion(mode));

    private static (TradeLight Light, string Code) Gravest(TradeSubject right, TradeQuestion question, DateOnly? on = null) =>
        Check(right, question, on) is { } check ? (check.Light, check.Findings[0].Code) : default;

    private static TradeSubject Licensed(LicenceKind kind) => Granted() with
    {
        Status = LegalStatus.Fold(
            [new LegalFact(Guid.CreateVersion7(), "GR01", null, Day("2019-05-01"), null), new LegalFact(Guid.CreateVersion7(), "EE01", null, Day("2022-01-01"), null) { Licence = kind }],
            _today),
    };

    // An invention of 2017, granted, claimed by its verified owner, looked up in the register yesterday.
    private static TradeSubject Granted(params string[] events) => new(IpKind.Patent, PatentType.Invention, Fold(["GR01 2019-05-01", .. events]), _today.AddDays(-1))
    {
        Term = PatentTerm.Of(PatentType.Invention, Day("2017-03-18")),
        LastDay = PatentTerm.Of(PatentType.Invention, Day("2017-03-18")).LastDay,
        IsClaimed = true,
    };

    private static LegalStatus Fold(params string[] events) => LegalStatus.Fold(
        events.Select(e => e.Split(' ')).Select(e => new LegalFact(Guid.CreateVersion7(), e[0], null, Day(e[1]), null)), _today);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
