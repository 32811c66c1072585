using Exchange.Listings.Contracts;
using Exchange.Listings.Domain;

namespace Exchange.Tests.Listings;

public sealed class ListingStateTests
{
    private static readonly Actor _owner = Sample.By(EventActor.Owner);
    private static readonly Actor _operator = Sample.By(EventActor.Operator);
    private static readonly OfferTerms _negotiable = new();

    [Fact]
    public void Submit_WithProblem_StaysDraft()
    {
        var listing = Draft();

        var result = listing.Submit([new ListingProblem("X", "m", "a", true)], _owner);

        Assert.False(result.Succeeded);
        Assert.Equal(ListingState.Draft, listing.State);
    }

    [Fact]
    public void Life_FromDraftToRenewal_IsAllInTheHistory()
    {
        var listing = Draft();
        Assert.True(listing.Submit([], _owner).Succeeded);
        Assert.True(listing.Return("价格不清楚", _operator).Succeeded);
        Assert.True(listing.Submit([], _owner).Succeeded);
        Assert.True(listing.Approve([], _operator).Succeeded);
        Assert.True(listing.Suspend("出差", _owner).Succeeded);
        Assert.True(listing.Resume([], _owner).Succeeded);
        var later = Actor.System(_owner.Now.AddMonths(13), Sample.Today.AddMonths(13));
        Assert.True(listing.Expire(later).Succeeded);
        Assert.True(listing.IsPublic);
        Assert.True(listing.Renew(Sample.Today.AddMonths(20), [], _owner with { Now = later.Now, Today = later.Today }).Succeeded);
        Assert.True(listing.Close("已成交", _owner).Succeeded);

        Assert.Equal(
            [
                ListingEventKind.Created, ListingEventKind.Submitted, ListingEventKind.Returned, ListingEventKind.Submitted, ListingEventKind.Published,
                ListingEventKind.Suspended, ListingEventKind.Resumed, ListingEventKind.Expired, ListingEventKind.Renewed, ListingEventKind.Closed,
            ],
            listing.Events.Select(e => e.Kind));
        Assert.Equal("已成交", listing.Events[^1].Reason);
    }

    [Fact]
    public void Resume_SuspendedByOperator_IsRefusedToOwner()
    {
        var listing = Published();
        listing.Suspend("核查", _operator);

        Assert.False(listing.Resume([], _owner).Succeeded);
        Assert.False(listing.TakeBack(_owner).Succeeded);
        Assert.True(listing.Resume([], _operator).Succeeded);
    }

    [Fact]
    public void ReviewAgain_AfterItsRightWasChanged_TakesItOffTheMarket()
    {
        var system = Actor.System(_owner.Now, Sample.Today);
        var published = Published();
        var paused = Published();
        paused.Suspend("出差", _owner);
        var blocked = Published();
        blocked.Suspend("核查", _operator);

        Assert.True(published.ReviewAgain("权利已更改", system));
        Assert.True(paused.ReviewAgain("权利已更改", system));
        Assert.False(blocked.ReviewAgain("权利已更改", system));

        Assert.Equal((ListingState.Submitted, false), (published.State, published.IsPublic));
        Assert.True(published.Approve([], _operator).Succeeded);
        Assert.False(paused.Resume([], _owner).Succeeded);
        Assert.Equal((ListingState.Draft, ListingState.Suspended), (paused.State, blocked.State));
    }

    [Fact]
    public void Close_OfWhatNobodyReviewed_IsNotPublic()
    {
        var edited = Published();
        Assert.True(edited.TakeBack(_owner).Succeeded);
        edited.Close("不再挂牌", _owner);
        var suspended = Published();
        suspended.Suspend("核查", _operator);
        suspended.Close("不再挂牌", _owner);
        var published = Published();
        published.Close("已成交", _owner);

        Assert.False(edited.IsPublic);
        Assert.False(suspended.IsPublic);
        Assert.True(published.IsPublic);
    }

    [Theory, InlineData(null), InlineData(" ")]
    public void Close_WithoutReason_IsRefused(string? reason) => Assert.False(Published().Close(reason, _owner).Succeeded);

    [Fact]
    public void Remove_AfterReport_IsGoneForThePublic()
    {
        var listing = Published();

        listing.Remove("侵权", _operator);

        Assert.False(listing.IsPublic);
        Assert.Equal(ListingState.Closed, listing.State);
    }

    [Theory]
    [InlineData(6, 18)] // a year more than it has, never less
    [InlineData(14, 24)] // as far as a listing may last
    public void NextEnd_OfAListing_IsLaterThanItsEnd(int months, int expected)
    {
        var listing = Published();
        Assert.True(listing.Renew(Sample.Today.AddMonths(months), [], _owner).Succeeded);

        Assert.Equal(Sample.Today.AddMonths(expected), listing.NextEnd(Sample.Today));
        Assert.Equal(Sample.Today.AddMonths(months + 1 + 12), listing.NextEnd(Sample.Today.AddMonths(months + 1)));
    }

    [Fact]
    public void Renew_BeyondTwoYears_IsRefused() => Assert.False(Published().Renew(Sample.Today.AddMonths(25), [], _owner).Succeeded);

    [Fact]
    public void Expire_OnItsLastDay_IsTooEarly()
    {
        var listing = Published();

        Assert.False(listing.Expire(Actor.System(_owner.Now, listing.ExpiresOn)).Succeeded);
        Assert.True(listing.Expire(Actor.System(_owner.Now, listing.ExpiresOn.AddDays(1))).Succeeded);
    }

    [Fact]
    public void ChangeOffer_LastModeOnOffer_CannotBeWithdrawnAlone()
    {
        var listing = Published();

        Assert.True(listing.ChangeOffer(OfferMode.Assignment, OfferState.Suspended, null, _owner).Succeeded);
        Assert.False(listing.ChangeOffer(OfferMode.SoleLicence, OfferState.Withdrawn, null, _owner).Succeeded);
        Assert.Equal([OfferMode.SoleLicence], listing.OpenOffers.Select(o => o.Mode));
    }

    // §5.1: a mode that comes back may not stand beside one that excludes it.
    [Fact]
    public void ChangeOffer_SoleLicenceBesideOpenLicence_CannotComeBack()
    {
        var listing = Draft();
        listing.ChangeOffer(OfferMode.SoleLicence, OfferState.Suspended, null, _owner);
        listing.AddModes([OfferMode.OpenLicence], _owner);

        Assert.False(listing.ChangeOffer(OfferMode.SoleLicence, OfferState.Offered, null, _owner).Succeeded);
    }

    [Fact]
    public void Decide_ReportTwice_IsRefused()
    {
        var report = new ListingReport
        {
            ListingId = Guid.CreateVersion7(), Reason = ReportReason.Infringement, Statement = "x", ContactName = "x", ContactEmail = "x@test.example",
            Culture = "zh-CN", At = _owner.Now,
        };

        Assert.True(report.Decide(ReportState.Dismissed, "无依据", _operator).Succeeded);
        Assert.False(report.Decide(ReportState.Removed, "x", _operator).Succeeded);
    }

    private static Listing Draft() => Sample.Listing((OfferMode.Assignment, _negotiable), (OfferMode.SoleLicence, _negotiable));

    private static Listing Published()
    {
        var listing = Draft();
        listing.Submit([], _owner);
        listing.Approve([], _operator);
        return listing;
    }
}
