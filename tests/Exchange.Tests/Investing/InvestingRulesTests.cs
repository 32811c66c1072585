using Exchange.Investing.Domain;
using Exchange.Listings.Contracts;
using Exchange.Parties.Contracts;

namespace Exchange.Tests.Investing;

/// <summary>Criteria, stages, interest and seats, without a site.</summary>
public sealed class InvestingRulesTests
{
    private static readonly DateTimeOffset _now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    private static readonly InvestorCriteria _none = new([], [], [], null, null, []);

    private static readonly PartySummary _investor = new(
        Guid.CreateVersion7(), PartyKind.Organisation, OrganisationKind.Investor, "示例投资", ["示例投资"], VerificationState.Verified, null, IsDemo: true);

    private static readonly ListingSummary _listing = new(
        Guid.CreateVersion7(), "PZH-2026-000001", "示例", Guid.CreateVersion7(), ListingState.Published, [OfferMode.Assignment], IsDemo: true);

    [Theory]
    [InlineData(2L, 1L, "To")]
    [InlineData(0L, null, "From")]
    [InlineData(null, -1L, "To")]
    [InlineData(InvestorCriteria.LargestFen + 1, null, "From")]
    public void Check_OfAmountsThatCannotBeMeant_NamesTheField(long? from, long? to, string field) =>
        Assert.Equal(field, (_none with { FromFen = from, ToFen = to }).Check().Field);

    [Fact]
    public void Check_WithoutAnyCriterion_Fails() => Assert.False(_none.Check().Succeeded);

    [Fact]
    public void Check_OfEqualAmounts_Succeeds() => Assert.True((_none with { FromFen = 5, ToFen = 5 }).Check().Succeeded);

    // Rules §13.5: 1–3 laboratory, 4–6 pilot, 7–9 industry.
    [Theory]
    [InlineData(1, "1-3")]
    [InlineData(3, "1-3")]
    [InlineData(4, "4-6")]
    [InlineData(6, "4-6")]
    [InlineData(7, "7-9")]
    [InlineData(9, "7-9")]
    public void IsMet_OfReadiness_FollowsTheGroups(int level, string group)
    {
        foreach (var other in ReadinessGroups.All)
        {
            Assert.Equal(other == group, (_none with { Readiness = [other] }).IsMet(Criterion.Readiness, Card() with { Readiness = level }, []));
        }
    }

    [Fact]
    public void IsMet_OfAField_IncludesWhatStandsBelowIt()
    {
        var card = Card() with { Taxonomy = ["VT03-02"] };

        Assert.True((_none with { Fields = ["VT03"] }).IsMet(Criterion.Field, card, []));
        Assert.True((_none with { Fields = ["VT03-02"] }).IsMet(Criterion.Field, card, []));
        Assert.False((_none with { Fields = ["VT03-01"] }).IsMet(Criterion.Field, card, []));
    }

    [Theory]
    [InlineData(100L, 100L, true)]
    [InlineData(200L, 200L, true)]
    [InlineData(99L, 99L, false)]
    [InlineData(201L, 201L, false)]
    [InlineData(50L, 100L, true)]
    [InlineData(200L, 900L, true)]
    [InlineData(50L, 900L, true)]
    public void IsMet_OfAnAmount_TakesBothEnds(long from, long to, bool met) => Assert.Equal(
        met, (_none with { FromFen = 100, ToFen = 200 }).IsMet(Criterion.Ticket, Card(), [new OfferAmount(OfferMode.Assignment, from, to)]));

    [Fact]
    public void IsMet_OfAnAmount_LooksAtTheModesChosenAlone()
    {
        OfferAmount[] amounts = [new(OfferMode.OrdinaryLicence, 10, 25), new(OfferMode.EquityContribution, 300, 300)];
        var equity = _none with { FromFen = 100, ToFen = 800, Modes = [OfferMode.EquityContribution] };

        Assert.True(equity.IsMet(Criterion.Ticket, Card(), amounts));
        Assert.False((equity with { Modes = [OfferMode.OrdinaryLicence] }).IsMet(Criterion.Ticket, Card(), amounts));
        Assert.True((equity with { Modes = [] }).IsMet(Criterion.Ticket, Card(), amounts));
        Assert.False(equity.IsMet(Criterion.Ticket, Card(), []));
    }

    [Fact]
    public void IsMet_OfAModeAndADistrict_AsksForOneOfThem()
    {
        Assert.True((_none with { Modes = [OfferMode.EquityContribution, OfferMode.ExclusiveLicence] }).IsMet(Criterion.Mode, Card(), []));
        Assert.False((_none with { Modes = [OfferMode.Assignment] }).IsMet(Criterion.Mode, Card(), []));
        Assert.True((_none with { Districts = ["510402"] }).IsMet(Criterion.District, Card() with { District = "510402" }, []));
        Assert.False((_none with { Districts = ["510402"] }).IsMet(Criterion.District, Card(), []));
    }

    [Fact]
    public void Interest_UntilBothAgree_IsNotAgreed()
    {
        var interest = Sent(agrees: false);
        Assert.Equal(InterestState.WaitsForOwner, interest.State);
        interest.Agree(InterestSide.Owner, _now);
        Assert.Equal(InterestState.WaitsForInvestor, interest.State);
        interest.Agree(InterestSide.Investor, _now);
        Assert.Equal(InterestState.Agreed, interest.State);

        Assert.True(interest.End(InterestSide.Investor, _now).Succeeded);
        Assert.Equal(InterestState.Ended, interest.State);
        Assert.False(interest.Agree(InterestSide.Owner, _now).Succeeded);
        Assert.Null(interest.OpenKey);
    }

    [Fact]
    public void Interest_OfWhoMayNotSend_IsRefused()
    {
        var profile = Profile();

        Assert.False(ListingInterest.Send(_listing with { State = ListingState.Suspended }, _investor, profile, true, _now).Succeeded);
        Assert.False(ListingInterest.Send(_listing with { OwnerPartyId = _investor.Id }, _investor, profile, true, _now).Succeeded);
        Assert.False(ListingInterest.Send(_listing, _investor with { Verification = VerificationState.Submitted }, profile, true, _now).Succeeded);
        Assert.False(ListingInterest.Send(_listing, _investor, null, true, _now).Succeeded);
    }

    [Fact]
    public void Interest_OfAProfile_KeepsOnlyWhatIsRough()
    {
        var interest = Sent(agrees: true);

        Assert.Equal("VT03", interest.FieldCodes);
        Assert.Equal(TicketBand.UpToFiveMillion, interest.Ticket);
    }

    [Fact]
    public void Move_ToClosed_NeedsAnOutcomeAndIsKept()
    {
        var entry = new ShortlistEntry(_investor.Id, _listing, "user", _now);

        Assert.Equal("Outcome", entry.Move(DealStage.Closed, null, "user", _now).Field);
        Assert.False(entry.Move(DealStage.Watching, null, "user", _now).Succeeded);
        Assert.True(entry.Move(DealStage.TermSheet, DealOutcome.Agreed, "user", _now).Succeeded);
        Assert.Null(entry.Outcome);
        Assert.True(entry.Move(DealStage.Closed, DealOutcome.Agreed, "user", _now).Succeeded);
        Assert.Equal([DealStage.Watching, DealStage.TermSheet, DealStage.Closed], entry.Changes.Select(c => c.Stage));
    }

    [Fact]
    public void Follow_OfAListing_TellsOnceAndKeepsThePublicTitle()
    {
        var entry = new ShortlistEntry(_investor.Id, _listing, null, _now);

        Assert.False(entry.Follow(_listing));
        Assert.True(entry.Follow(_listing with { State = ListingState.Draft, Title = "未公开的标题" }));
        Assert.Equal("示例", entry.ListingTitle);
        Assert.False(entry.Follow(_listing with { State = ListingState.Submitted }));
        Assert.True(entry.Follow(_listing with { Title = "新标题" }));
        Assert.Equal("新标题", entry.ListingTitle);

        entry.Move(DealStage.Closed, DealOutcome.NoFit, null, _now);
        Assert.False(entry.Follow(_listing with { State = ListingState.Closed }));
    }

    [Fact]
    public void Tags_TooManyOrTooLong_AreRefused()
    {
        var entry = new ShortlistEntry(_investor.Id, _listing, null, _now);

        Assert.False(entry.Write(null, string.Join(',', Enumerable.Range(0, 9)), _now).Succeeded);
        Assert.False(entry.Write(null, new string('长', 21), _now).Succeeded);
        Assert.True(entry.Write(" ", "储能，电解液、储能", _now).Succeeded);
        Assert.Equal("储能,电解液", entry.Tags);
        Assert.Null(entry.Note);
    }

    [Fact]
    public void Seats_WhenOneIsFreed_GoToWhoWaitedLongest()
    {
        var session = Guid.CreateVersion7();
        List<RoadshowSeat> seats = [Seat(session, 1, 0), Seat(session, null, 2), Seat(session, null, 1)];

        Assert.Null(SeatPlan.Next(seats, 5));
        var promoted = SeatPlan.Promote(seats, 2);

        Assert.Equal(seats[2], Assert.Single(promoted));
        Assert.Equal(2, seats[2].Number);
        Assert.Null(seats[1].Number);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(null, "http://meeting.example")]
    [InlineData(null, "javascript:alert(1)")]
    public void Plan_WithoutAPlaceOrWithABadAddress_IsRefused(string? place, string? link) =>
        Assert.False(new RoadshowPlan("路演", null, _now, 20, 2, 2, place, link).Check().Succeeded);

    private static RoadshowSeat Seat(Guid session, int? number, int minute) => new()
    {
        SessionId = session, PartyId = Guid.CreateVersion7(), Number = number, SignedUpAt = _now.AddMinutes(minute),
    };

    private static InvestorProfile Profile()
    {
        var profile = new InvestorProfile { Id = _investor.Id };
        Assert.True(profile.Revise(_none with { Fields = ["VT03-01", "VT03-02"], ToFen = 300_000_000 }, false, null, _now).Succeeded);
        return profile;
    }

    private static ListingInterest Sent(bool agrees) => ListingInterest.Send(_listing, _investor, Profile(), agrees, _now).Value;

    private static ListingCard Card() => new(
        "PZH-2026-000001", "示例", ["exclusive_licence"], "published", "/listings/PZH-2026-000001", "negotiable", null, null, null, null, "示例", true,
        "active", null, null, null, [], 1, false, true);
}
