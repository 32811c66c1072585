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
            listing, Sample.Owner with { IsVerified = false }, [Sample.Granted with { Obstacle = "no" }], Sample.Today);

        Assert.Subset(problems.Where(p => p.Blocks).Select(p => p.Rule).ToHashSet(), new HashSet<string> { "LST-01", "LST-03", "§13.5", "LIC-04", "VOL-01", "GEN-02" });
        Assert.All(problems, p => Assert.NotEqual("", p.Article));
    }

    // What the register's check-up finds red forbids the mode, and takes a published offer of it off; the rest is told.
    [Theory]
    [InlineData(TradeLight.Red, true)]
    [InlineData(TradeLight.Grey, false)]
    [InlineData(TradeLight.Amber, false)]
    public void Find_WhatTheCheckUpFound_StopsItsModeOnly(TradeLight light, bool blocks)
    {
        var right = Sample.Found(TradeMode.Assignment, light, "ASG-02");

        var problem = Assert.Single(Sample.Check(OfferMode.Assignment, _fixed, right), p => p.Rule == "ASG-02");
        Assert.Equal((blocks, OfferMode.Assignment, "一种提钒方法"), (problem.Blocks, problem.Mode, problem.RightTitle));
        Assert.Equal(blocks, ListingChecks.EndsOffer(problem));
        Assert.DoesNotContain(Sample.Check(OfferMode.OrdinaryLicence, _fixed, right), p => p.Rule == "ASG-02");
    }

    [Fact]
    public void Find_GreenLight_SaysNothing() =>
        Assert.DoesNotContain(Sample.Check(OfferMode.Assignment, _fixed, Sample.Found(TradeMode.Assignment, TradeLight.Green, "TRD-04")), p => p.Rule == "TRD-04");

    // ASG-05: a licence on record must be disclosed when the right is assigned.
    [Fact]
    public void Find_AssignmentOfALicensedRight_NeedsTheLicencesNamed()
    {
        var right = Sample.Granted with { HasLicenceOnRecord = true };

        Assert.True(Sample.Check(OfferMode.Assignment, _fixed, right).Blocks("ASG-05"));
        Assert.DoesNotContain(Sample.Check(OfferMode.Assignment, _fixed with { GrantedLicences = "普通许可一项" }, right), p => p.Rule == "ASG-05");
    }

    // ASG-09, vector (f): university, agreed price, notice of 10 days → BLOCK until day 15.
    [Theory, InlineData(-10, true), InlineData(-14, true), InlineData(-15, false)]
    public void Find_AgreedPriceOfAnInstitute_NeedsFifteenDaysOfNotice(int since, bool blocks)
    {
        var institute = Sample.Owner with { IsInstitute = true };
        var agreed = _fixed with { IsPricedByAgreement = true };

        Assert.Equal(blocks, Sample.Check(OfferMode.Assignment, agreed with { PublicisedOn = Sample.Today.AddDays(since) }, owner: institute).Blocks("ASG-09"));
        Assert.True(Sample.Check(OfferMode.Assignment, agreed, owner: institute).Blocks("ASG-09"));
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
        Assert.DoesNotContain(Sample.Check(OfferMode.OpenLicence, _open), p => p.Blocks);
    }

    // §5.4: no commercial advertising wording.
    [Fact]
    public void Find_OpenLicenceWithAdvertising_BlocksAndNamesTheWord()
    {
        var problem = Assert.Single(Sample.Check(OfferMode.OpenLicence, _open with { Note = "全国第一，机不可失" }), p => p.Blocks);

        Assert.Contains("机不可失", (string)problem.Arguments![0], StringComparison.Ordinal);
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

    [Fact]
    public void Find_ReportThatSaysNo_Warns()
    {
        Assert.True(Sample.Check(OfferMode.OpenLicence, _open with { ReportSaysNo = true }).Notes("OPL-08"));
        Assert.False(Sample.Check(OfferMode.OpenLicence, _open).Notes("OPL-08"));
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
        Assert.True(Sample.Check(OfferMode.Assignment, _fixed, owner: Sample.Owner with { IsStateOwned = true }).Blocks("ASG-10"));
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
