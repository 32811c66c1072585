using Exchange.Listings.Contracts;
using Exchange.Listings.Domain;
using Exchange.Rights.Contracts;

namespace Exchange.Tests.Listings;

public sealed class ListingChecksTests
{
    private static readonly OfferTerms _fixed = new() { PriceKind = PriceKind.Fixed, AmountFen = 100_000_00 };

    private static readonly OfferTerms _open = _fixed with
    {
        AnnouncementNumber = "2026-001", AnnouncedOn = new DateOnly(2026, 3, 1), FeeMethod = FeeMethod.LumpSum, TermEnd = new DateOnly(2030, 12, 31),
    };

    private static readonly OfferTerms _auction = _fixed with
    {
        DepositFen = 10_000_00, PlannedOn = Sample.Today.AddDays(7),
        ViewingFrom = Sample.Today.AddDays(2), ViewingUntil = Sample.Today.AddDays(3), HowToJoin = "示例会议室", Reserve = ReservePrice.Kept,
    };

    [Fact]
    public void Find_CompleteAssignment_BlocksNothing() =>
        Assert.DoesNotContain(Sample.Check(OfferMode.Assignment, _fixed with { AssignedRight = AssignedRight.PatentRight }), p => p.Blocks);

    [Fact]
    public void Find_GovernmentUnit_BlocksByArticle79()
    {
        var problems = Sample.Check(OfferMode.Assignment, _fixed, owner: Sample.Owner with { MayOwnListings = false });

        Assert.True(problems.Blocks("ART-79"));
    }

    [Fact]
    public void Find_EverythingWrong_SaysAllAtOnceEachWithItsArticle()
    {
        var listing = Sample.Listing((OfferMode.Auction, new OfferTerms()));
        listing.Revise(Sample.Card() with { Problem = null, Readiness = null }, new Dictionary<OfferMode, OfferTerms>(), Sample.By(EventActor.Owner));

        var problems = ListingChecks.Find(
            listing, Sample.Owner with { IsVerified = false }, [Sample.Granted with { Status = BaseStatus.Inactive, Obstacle = "no" }], Sample.Today);

        Assert.Subset(problems.Where(p => p.Blocks).Select(p => p.Rule).ToHashSet(), new HashSet<string> { "LST-01", "LST-03", "§13.5", "LIC-03", "LIC-04", "VOL-01", "GEN-02" });
        Assert.All(problems, p => Assert.NotEqual("", p.Article));
    }

    // ASG-02 vector (a): two co-owners, one consent → BLOCK ASG-02.
    [Fact]
    public void Find_ConsentOfCoOwnerMissing_BlocksAsg02()
    {
        var problems = Sample.Check(OfferMode.Assignment, _fixed, Sample.Granted with { Obstacle = "x", MissingConsents = ["示例共有人"] });

        Assert.True(problems.Blocks("ASG-02"));
    }

    [Theory]
    [InlineData(OfferMode.OrdinaryLicence, "LIC-09")]
    [InlineData(OfferMode.ExclusiveLicence, "LIC-09")]
    [InlineData(OfferMode.Assignment, "ASG-06")]
    [InlineData(OfferMode.Auction, "ASG-06")]
    [InlineData(OfferMode.EquityContribution, "EQU-06")]
    [InlineData(OfferMode.OpenLicence, "OPL-04")]
    public void Find_PledgedRight_BlocksUntilThePledgeeConsents(OfferMode mode, string rule)
    {
        var pledged = Sample.Granted with { Flags = [StatusFlag.Pledged] };

        Assert.Contains(ListingChecks.Find(Sample.Listing((mode, _open)), Sample.Owner, [pledged], Sample.Today), p => p.Blocks && p.Rule == rule);

        // §6, vector (b): consent uploaded → allowed, with the escrow step told.
        var problems = ListingChecks.Find(Sample.Listing((mode, _open)), Sample.Owner, [pledged with { HasPledgeeConsent = true }], Sample.Today);
        Assert.DoesNotContain(problems, p => p.Blocks && p.Rule == rule);
        Assert.Contains(problems, p => !p.Blocks && p.Rule == rule);
    }

    // GEN-02: a name in a file of one's own proves nothing.
    [Fact]
    public void Find_RecordBroughtByTheOwner_IsToldToTheReviewer()
    {
        Assert.True(Sample.Check(OfferMode.Assignment, _fixed, Sample.Granted with { IsSelfBrought = true }).Notes("GEN-02"));
        Assert.False(Sample.Check(OfferMode.Assignment, _fixed).Notes("GEN-02"));
    }

    // STA-03 and §6, vector (c): preserved → BLOCK ASG-07.
    [Theory]
    [InlineData(OfferMode.Assignment, "ASG-07", true)]
    [InlineData(OfferMode.Auction, "ASG-07", true)]
    [InlineData(OfferMode.EquityContribution, "EQU-06", true)]
    [InlineData(OfferMode.OpenLicence, "OPL-02", true)]
    [InlineData(OfferMode.SoleLicence, "LIC-14", false)]
    public void Find_PreservedRight_BlocksWhatMovesIt(OfferMode mode, string rule, bool blocks)
    {
        foreach (var flag in new[] { StatusFlag.Preserved, StatusFlag.Suspended })
        {
            var problems = ListingChecks.Find(Sample.Listing((mode, _open)), Sample.Owner, [Sample.Granted with { Flags = [flag] }], Sample.Today);

            Assert.Contains(problems, p => p.Rule == rule && p.Blocks == blocks);
        }
    }

    // OPL-03: annuity unpaid, incl. the grace period; LIC-14: no filing either.
    [Fact]
    public void Find_AnnuityGrace_BlocksTheOpenLicenceOnly()
    {
        var right = Sample.Granted with { Flags = [StatusFlag.AnnuityGrace] };

        Assert.True(Sample.Check(OfferMode.OpenLicence, _open, right).Blocks("OPL-03"));
        Assert.True(Sample.Check(OfferMode.OrdinaryLicence, _fixed, right).Notes("LIC-14"));
    }

    // §5.1: OPEN blocks EXCLUSIVE and SOLE; OPL-01: a licence on record may stand against an open one.
    [Fact]
    public void Find_LicencesOnRecord_FollowTheMatrix()
    {
        var open = Sample.Granted with { Flags = [StatusFlag.OpenLicence] };
        var licensed = Sample.Granted with { Flags = [StatusFlag.LicenceRecorded] };

        Assert.True(Sample.Check(OfferMode.ExclusiveLicence, _fixed, open).Blocks("§5.1"));
        Assert.False(Sample.Check(OfferMode.OrdinaryLicence, _fixed, open).Blocks("§5.1"));
        Assert.True(Sample.Check(OfferMode.OpenLicence, _open, licensed).Notes("OPL-01"));
        Assert.True(Sample.Check(OfferMode.ExclusiveLicence, _fixed, licensed).Notes("§5.1"));
        Assert.DoesNotContain(Sample.Check(OfferMode.Assignment, _fixed, licensed), p => p.Rule is "OPL-01" or "§5.1");
    }

    // §5.1, OPL-01: existing EXCLUSIVE blocks all new licences, SOLE all but the ordinary one of art. 27, ORDINARY nothing.
    [Theory]
    [InlineData(LicenceKind.Exclusive, OfferMode.ExclusiveLicence, "§5.1", true)]
    [InlineData(LicenceKind.Exclusive, OfferMode.SoleLicence, "§5.1", true)]
    [InlineData(LicenceKind.Exclusive, OfferMode.OrdinaryLicence, "§5.1", true)]
    [InlineData(LicenceKind.Exclusive, OfferMode.OpenLicence, "OPL-01", true)]
    [InlineData(LicenceKind.Sole, OfferMode.ExclusiveLicence, "§5.1", true)]
    [InlineData(LicenceKind.Sole, OfferMode.SoleLicence, "§5.1", true)]
    [InlineData(LicenceKind.Sole, OfferMode.OrdinaryLicence, "§5.1", true)]
    [InlineData(LicenceKind.Sole, OfferMode.OpenLicence, "OPL-01", true)]
    [InlineData(LicenceKind.Ordinary, OfferMode.ExclusiveLicence, "§5.1", false)]
    [InlineData(LicenceKind.Ordinary, OfferMode.SoleLicence, "§5.1", false)]
    public void Find_RecordedLicence_FollowsTheMatrix(LicenceKind running, OfferMode mode, string rule, bool blocks)
    {
        var right = Sample.Granted with { Flags = [StatusFlag.LicenceRecorded], Licences = [running] };

        var problems = Sample.Check(mode, _open, right);

        Assert.Contains(problems, p => p.Rule == rule && p.Blocks == blocks);
        Assert.Equal(blocks, problems.Any(p => p.Blocks));
    }

    [Theory, InlineData(OfferMode.OrdinaryLicence), InlineData(OfferMode.OpenLicence)]
    public void Find_OrdinaryLicenceOnRecord_SaysNothingAgainst(OfferMode mode)
    {
        var right = Sample.Granted with { Flags = [StatusFlag.LicenceRecorded], Licences = [LicenceKind.Ordinary] };

        Assert.DoesNotContain(Sample.Check(mode, _open, right), p => p.Rule is "§5.1" or "OPL-01");
    }

    // §5.1: the matrix speaks of overlapping area, time and field; art. 27 leaves an owner one ordinary licence as its own use.
    [Fact]
    public void Find_OfferBesideARecordedLicence_IsForTheReviewer()
    {
        var exclusive = Sample.Granted with { Flags = [StatusFlag.LicenceRecorded], Licences = [LicenceKind.Exclusive] };
        var outside = _fixed with { IsOutsideGranted = true, GrantedLicences = "独占许可，仅限四川省" };
        Assert.True(Sample.Check(OfferMode.ExclusiveLicence, outside, exclusive).Notes("§5.1"));
        Assert.True(Sample.Check(OfferMode.ExclusiveLicence, outside with { GrantedLicences = null }, exclusive).Blocks("§5.1"));

        var sole = exclusive with { Licences = [LicenceKind.Sole] };
        Assert.True(Sample.Check(OfferMode.OrdinaryLicence, _fixed with { IsOwnUse = true }, sole).Notes("§5.1"));
        Assert.True(Sample.Check(OfferMode.SoleLicence, _fixed with { IsOwnUse = true }, sole).Blocks("§5.1"));
    }

    // ASG-05: a licence on record must be disclosed when the right is assigned.
    [Fact]
    public void Find_AssignmentOfALicensedRight_NeedsTheLicencesNamed()
    {
        var right = Sample.Granted with { Flags = [StatusFlag.LicenceRecorded] };

        Assert.True(Sample.Check(OfferMode.Assignment, _fixed, right).Blocks("ASG-05"));
        Assert.DoesNotContain(Sample.Check(OfferMode.Assignment, _fixed with { GrantedLicences = "普通许可一项" }, right), p => p.Rule == "ASG-05");
    }

    // LIC-08: without an agreement each co-owner may grant ordinary licences alone; everything else needs all of them.
    [Theory]
    [InlineData(OfferMode.OrdinaryLicence, "LIC-08", false)]
    [InlineData(OfferMode.ExclusiveLicence, "LIC-08", true)]
    [InlineData(OfferMode.OpenLicence, "OPL-05", true)]
    [InlineData(OfferMode.EquityContribution, "ASG-02", true)]
    public void Find_CoOwnerWithoutConsent_BlocksAllButOrdinaryLicences(OfferMode mode, string rule, bool blocks)
    {
        var right = Sample.Granted with { Obstacle = "x", MissingConsents = ["示例共有人"] };

        var problems = Sample.Check(mode, _open with { EquityForm = EquityForm.Ownership }, right);

        Assert.Contains(problems, p => p.Rule == rule && p.Blocks == blocks);
        Assert.Equal(blocks, problems.Any(p => p.Blocks));
    }

    // ASG-09, vector (f): university, agreed price, notice of 10 days → BLOCK until day 15.
    [Theory, InlineData(-10, true), InlineData(-14, true), InlineData(-15, false)]
    public void Find_AgreedPriceOfAnInstitute_NeedsFifteenDaysOfNotice(int since, bool blocks)
    {
        var institute = Sample.Owner with { IsInstitute = true };
        var agreed = _fixed with { IsPricedByAgreement = true };

        Assert.Equal(blocks, Sample.Check(OfferMode.Assignment, agreed with { PublicisedOn = Sample.Today.AddDays(since) }, owner: institute).Blocks("ASG-09"));
        Assert.True(Sample.Check(OfferMode.Assignment, agreed, owner: institute).Blocks("ASG-09"));
        Assert.True(Sample.Check(OfferMode.Assignment, _fixed, owner: institute).Notes("ASG-09"));
        Assert.DoesNotContain(Sample.Check(OfferMode.Assignment, agreed), p => p.Rule == "ASG-09");
    }

    // ASG-01: the obstacle keeps its rule, and takes the listing off.
    [Fact]
    public void Find_OwnerChanged_BlocksByAsg01()
    {
        var problem = Assert.Single(
            Sample.Check(OfferMode.Assignment, _fixed, Sample.Granted with { Obstacle = "x", ObstacleRule = "ASG-01" }), p => p.Rule == "ASG-01");

        Assert.True(ListingChecks.EndsOffer(problem));
    }

    // LIC-04: instalments are named; a royalty can be audited.
    [Fact]
    public void Find_PaymentForms_FollowLic04()
    {
        var instalments = _fixed with { FeeMethod = FeeMethod.Instalments };
        Assert.True(Sample.Check(OfferMode.Assignment, instalments).Blocks("LIC-04"));
        Assert.False(Sample.Check(OfferMode.Assignment, instalments with { InstalmentPlan = "签约付一半，六个月后付一半" }).Blocks("LIC-04"));

        var royalty = new OfferTerms { PriceKind = PriceKind.Royalty, RoyaltyBasisPoints = 300, RoyaltyBase = RoyaltyBase.NetSales };
        Assert.True(Sample.Check(OfferMode.OrdinaryLicence, royalty).Notes("LIC-04"));
        Assert.False(Sample.Check(OfferMode.OrdinaryLicence, royalty with { HasAuditClause = true }).Notes("LIC-04"));
    }

    // VOL-01 to VOL-03: what the notice says, two days of display before the day, the reserve price.
    [Fact]
    public void Find_AuctionNotice_NeedsViewingJoiningAndReserve()
    {
        Assert.DoesNotContain(Sample.Check(OfferMode.Auction, _auction), p => p.Blocks);
        Assert.True(Sample.Check(OfferMode.Auction, _auction with { HowToJoin = null }).Blocks("VOL-01"));
        Assert.True(Sample.Check(OfferMode.Auction, _auction with { ViewingUntil = _auction.ViewingFrom }).Blocks("VOL-02"));
        Assert.True(Sample.Check(OfferMode.Auction, _auction with { ViewingUntil = _auction.PlannedOn }).Blocks("VOL-02"));
        Assert.True(Sample.Check(OfferMode.Auction, _auction with { Reserve = null }).Blocks("VOL-03"));
    }

    // §7 with USC-03: the company's code is checked when it is given.
    [Theory, InlineData("91510400204360956E", false), InlineData("914403001922038217", true), InlineData("9151040020436095", true)]
    public void Find_CompanyCode_IsChecked(string code, bool blocks) => Assert.Equal(
        blocks, Sample.Check(OfferMode.EquityContribution, _fixed with { EquityForm = EquityForm.Ownership, CompanyCode = code }).Blocks("EQU-01"));

    // §4.3: unknown is allowed, but said.
    [Fact]
    public void Find_StatusUnknown_NotesAndDoesNotBlock()
    {
        var problems = Sample.Check(OfferMode.Assignment, _fixed, Sample.Granted with { Status = BaseStatus.Unknown });

        Assert.True(problems.Notes("§4.3"));
        Assert.DoesNotContain(problems, p => p.Blocks);
    }

    // LIC-03: licence_end > patent_last_effective_day is blocked; the last day itself is not.
    [Theory, InlineData("2039-05-09", false), InlineData("2039-05-10", true)]
    public void Find_LicenceTerm_BlocksBeyondLastEffectiveDay(string end, bool blocks)
    {
        var problems = Sample.Check(OfferMode.OrdinaryLicence, _fixed with { TermEnd = DateOnly.Parse(end, System.Globalization.CultureInfo.InvariantCulture) });

        Assert.Equal(blocks, problems.Blocks("LIC-03"));
    }

    // LIC-07
    [Fact]
    public void Find_LicenceOfApplication_NotesLic07() =>
        Assert.True(Sample.Check(OfferMode.OrdinaryLicence, _fixed, Sample.Granted with { Status = BaseStatus.Pending, GrantDate = null }).Notes("LIC-07"));

    // LIC-04
    [Fact]
    public void Find_RangeUpsideDown_BlocksLic04() => Assert.True(
        Sample.Check(OfferMode.Assignment, new OfferTerms { PriceKind = PriceKind.Range, AmountFen = 200, MaximumFen = 100 }).Blocks("LIC-04"));

    // §5.1: OPEN blocks EXCLUSIVE and SOLE.
    [Theory, InlineData(OfferMode.ExclusiveLicence), InlineData(OfferMode.SoleLicence)]
    public void Find_OpenBesideExclusiveOrSole_Blocks(OfferMode other)
    {
        var problems = ListingChecks.Find(Sample.Listing((OfferMode.OpenLicence, _open), (other, _fixed)), Sample.Owner, [Sample.Granted], Sample.Today);

        Assert.True(problems.Blocks("§5.1"));
    }

    [Fact]
    public void Find_OpenBesideOrdinary_DoesNotBlock()
    {
        var problems = ListingChecks.Find(
            Sample.Listing((OfferMode.OpenLicence, _open), (OfferMode.OrdinaryLicence, _fixed)), Sample.Owner, [Sample.Granted], Sample.Today);

        Assert.DoesNotContain(problems, p => p.Blocks);
    }

    // §5.4: announcement, stated fee, after grant.
    [Fact]
    public void Find_OpenLicence_NeedsAnnouncementFeeAndGrant()
    {
        Assert.True(Sample.Check(OfferMode.OpenLicence, _open with { AnnouncementNumber = null }).Blocks("§5.4"));
        Assert.True(Sample.Check(OfferMode.OpenLicence, _open with { AnnouncedOn = Sample.Today.AddDays(1) }).Blocks("§5.4"));
        Assert.True(Sample.Check(OfferMode.OpenLicence, _open with { PriceKind = PriceKind.Negotiable }).Blocks("§5.4"));
        Assert.True(Sample.Check(OfferMode.OpenLicence, _open, Sample.Granted with { Status = BaseStatus.Pending, GrantDate = null }).Blocks("TRM-06"));
        Assert.DoesNotContain(Sample.Check(OfferMode.OpenLicence, _open), p => p.Blocks);
    }

    // §5.4: no commercial advertising wording.
    [Fact]
    public void Find_OpenLicenceWithAdvertising_BlocksAndNamesTheWord()
    {
        var problem = Assert.Single(Sample.Check(OfferMode.OpenLicence, _open with { Note = "全国第一，机不可失" }), p => p.Blocks);

        Assert.Contains("机不可失", (string)problem.Arguments![0], StringComparison.Ordinal);
    }

    // OPL-06
    [Theory, InlineData(PatentType.UtilityModel), InlineData(PatentType.Design)]
    public void Find_OpenLicenceOfUtilityModelOrDesign_NeedsEvaluationReport(PatentType type)
    {
        var right = Sample.Granted with { PatentType = type };

        Assert.True(Sample.Check(OfferMode.OpenLicence, _open, right).Blocks("OPL-06"));
        Assert.False(Sample.Check(OfferMode.OpenLicence, _open with { HasEvaluationReport = true }, right).Blocks("OPL-06"));
    }

    // OPL-07: fixed > 2000万, > 20% of net sales, > 40% of profit.
    [Theory]
    [InlineData(2_000_000_000, null, null, false)]
    [InlineData(2_000_000_001, null, null, true)]
    [InlineData(null, 2000, RoyaltyBase.NetSales, false)]
    [InlineData(null, 2001, RoyaltyBase.NetSales, true)]
    [InlineData(null, 4000, RoyaltyBase.Profit, false)]
    [InlineData(null, 4001, RoyaltyBase.Profit, true)]
    public void Find_HighOpenFee_WarnsUntilJustified(object? fen, int? rate, RoyaltyBase? on, bool warns)
    {
        long? amount = fen is null ? null : Convert.ToInt64(fen, System.Globalization.CultureInfo.InvariantCulture);
        var terms = _open with { PriceKind = rate is null ? PriceKind.Fixed : PriceKind.Royalty, AmountFen = amount, RoyaltyBasisPoints = rate, RoyaltyBase = on };

        Assert.Equal(warns, Sample.Check(OfferMode.OpenLicence, terms).Notes("OPL-07"));
        Assert.False(Sample.Check(OfferMode.OpenLicence, terms with { FeeJustification = "成本" }).Notes("OPL-07"));
    }

    // ASG-04, ASG-05
    [Fact]
    public void Find_AssignmentByOrganisation_TellsOfInventorsAndEarlierLicences()
    {
        var problems = Sample.Check(OfferMode.Assignment, _fixed);

        Assert.True(problems.Notes("ASG-04"));
        Assert.True(problems.Notes("ASG-05"));
    }

    // ASG-10
    [Fact]
    public void Find_StateOwnedSeller_NeedsAppraisalNumber()
    {
        Assert.True(Sample.Check(OfferMode.Assignment, _fixed with { IsStateOwned = true }).Blocks("ASG-10"));
        Assert.False(Sample.Check(OfferMode.Assignment, _fixed with { IsStateOwned = true, AppraisalNumber = "1" }).Blocks("ASG-10"));
    }

    // TRM-06
    [Fact]
    public void Find_PatentRightOfPendingApplication_Blocks() => Assert.True(
        Sample.Check(OfferMode.Assignment, _fixed with { AssignedRight = AssignedRight.PatentRight }, Sample.Granted with { Status = BaseStatus.Pending }).Blocks("TRM-06"));

    // AUC-01: 拍卖 only with a licensed auctioneer of record.
    [Fact]
    public void IsByAuctioneer_NeedsNameAndLicence()
    {
        Assert.False(_auction.IsByAuctioneer);
        Assert.True((_auction with { Auctioneer = "示例拍卖", AuctioneerLicence = "1" }).IsByAuctioneer);
        Assert.True(Sample.Check(OfferMode.Auction, _auction with { Auctioneer = "示例拍卖" }).Blocks("AUC-01"));
    }

    // §8.2: deposit 5% to 20% of the start price.
    [Theory, InlineData(4_999_99, true), InlineData(5_000_00, false), InlineData(20_000_00, false), InlineData(20_000_01, true)]
    public void Find_Deposit_MustBeFiveToTwentyPercent(long deposit, bool blocks) =>
        Assert.Equal(blocks, Sample.Check(OfferMode.Auction, _auction with { DepositFen = deposit }).Blocks("§8.2"));

    // VOL-01: notice of at least 7 days.
    [Theory, InlineData(6, true), InlineData(7, false)]
    public void Find_AuctionDate_NeedsNotice(int days, bool blocks) =>
        Assert.Equal(blocks, Sample.Check(OfferMode.Auction, _auction with { PlannedOn = Sample.Today.AddDays(days) }).Blocks("VOL-01"));

    // AUC-02: no fractions of rights; a right stands in a package once and whole.
    [Fact]
    public void Create_SameRightTwice_KeepsItOnceAndWhole()
    {
        var right = Guid.CreateVersion7();
        var listing = new Listing { Number = "PZH-2026-000002", OwnerPartyId = right, Title = "x", ExpiresOn = Sample.Today, CreatedAt = default };

        listing.Create([right, right], [OfferMode.Assignment, OfferMode.Assignment], Sample.By(EventActor.Owner));

        Assert.Single(listing.Rights);
        Assert.Single(listing.Offers);
        Assert.DoesNotContain(typeof(ListingRight).GetProperties(), p => p.PropertyType == typeof(decimal) || p.Name.Contains("Share", StringComparison.Ordinal));
    }

    // EQU-01, EQU-03, EQU-05
    [Fact]
    public void Find_EquityContribution_TellsOfAppraisalTransferAndForm()
    {
        var problems = Sample.Check(OfferMode.EquityContribution, _fixed with { ShareMinimumBasisPoints = 3000, ShareMaximumBasisPoints = 2000 });

        Assert.True(problems.Blocks("EQU-01"));
        Assert.True(problems.Notes("EQU-01"));
        Assert.True(problems.Notes("EQU-03"));
        Assert.True(problems.Blocks("EQU-05"));
    }
}
