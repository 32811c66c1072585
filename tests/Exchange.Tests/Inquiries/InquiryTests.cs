using Exchange.Inquiries.Contracts;
using Exchange.Inquiries.Domain;
using Exchange.Listings.Contracts;

namespace Exchange.Tests.Inquiries;

/// <summary>The states of an inquiry and who may move it.</summary>
public sealed class InquiryTests
{
    private static readonly DateTimeOffset _now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
    private static readonly Author _author = new("u1", "user");
    private static readonly Guid _asker = Guid.CreateVersion7();
    private static readonly Guid _owner = Guid.CreateVersion7();

    [Fact]
    public void Open_OfPublishedListing_WaitsForTheOwner()
    {
        var inquiry = Open();

        Assert.Equal(InquiryState.Open, inquiry.State);
        Assert.Equal(1, inquiry.OwnerUnread);
        Assert.Equal(InquirySide.Asker, inquiry.SideOf(_asker));
        Assert.Null(inquiry.SideOf(Guid.CreateVersion7()));
    }

    [Theory]
    [InlineData(ListingState.Draft)]
    [InlineData(ListingState.Suspended)]
    [InlineData(ListingState.Closed)]
    public void Open_OfListingNotPublished_IsRefused(ListingState state) =>
        Assert.False(Inquiry.Open(Listing(state), _asker, OfferMode.Assignment, "?", _author, _now).Succeeded);

    [Fact]
    public void Open_ByTheOwner_IsRefused() =>
        Assert.False(Inquiry.Open(Listing(), _owner, OfferMode.Assignment, "?", _author, _now).Succeeded);

    [Fact]
    public void Open_InModeNotOffered_IsRefused() =>
        Assert.Equal("Mode", Inquiry.Open(Listing(), _asker, OfferMode.OpenLicence, "?", _author, _now).Field);

    [Theory]
    [InlineData("")]
    [InlineData("  \u0000 ")]
    public void Open_WithoutText_IsRefused(string text) =>
        Assert.Equal("Text", Inquiry.Open(Listing(), _asker, OfferMode.Assignment, text, _author, _now).Field);

    [Fact]
    public void Write_ByTurns_ChangesWhoWaits()
    {
        var inquiry = Open();

        Assert.True(inquiry.Write(InquirySide.Owner, "Yes.", _author, _now).Succeeded);
        Assert.Equal(InquiryState.Answered, inquiry.State);
        Assert.True(inquiry.Write(InquirySide.Asker, "And?", _author, _now).Succeeded);
        Assert.Equal(InquiryState.Open, inquiry.State);
        Assert.Equal(1, inquiry.AskerUnread);
        Assert.Equal(2, inquiry.OwnerUnread);
    }

    [Theory]
    [InlineData(InquirySide.Asker)]
    [InlineData(InquirySide.Owner)]
    public void Close_ByEitherSide_EndsItUntilReopened(InquirySide side)
    {
        var inquiry = Open();

        Assert.True(inquiry.Close(side, CloseReason.PriceTooHigh, _author, _now).Succeeded);
        Assert.Equal((InquiryState.Closed, CloseReason.PriceTooHigh, side), (inquiry.State, inquiry.CloseReason, inquiry.ClosedBy));
        Assert.Null(inquiry.OpenKey);
        Assert.False(inquiry.Write(side, "More", _author, _now).Succeeded);
        Assert.False(inquiry.Close(side, CloseReason.Agreed, _author, _now).Succeeded);

        Assert.True(inquiry.Reopen(side, Listing(), _author, _now).Succeeded);
        Assert.NotNull(inquiry.OpenKey);
        Assert.Null(inquiry.CloseReason);
        Assert.True(inquiry.Write(side, "More", _author, _now).Succeeded);
    }

    [Fact]
    public void Close_ForNoReply_IsForWhoWroteLast()
    {
        var inquiry = Open();

        Assert.False(inquiry.Close(InquirySide.Owner, CloseReason.NoReply, _author, _now).Succeeded);
        Assert.True(inquiry.Close(InquirySide.Asker, CloseReason.NoReply, _author, _now).Succeeded);
    }

    [Fact]
    public void Reopen_AfterTheListingIsGone_IsRefused()
    {
        var inquiry = Open();
        inquiry.Close(InquirySide.Asker, CloseReason.NoFit, _author, _now);

        Assert.False(inquiry.Reopen(InquirySide.Asker, Listing(ListingState.Closed), _author, _now).Succeeded);
        Assert.False(inquiry.Reopen(InquirySide.Asker, null, _author, _now).Succeeded);
    }

    private static Inquiry Open() => Inquiry.Open(Listing(), _asker, OfferMode.Assignment, "Is it for sale?", _author, _now).Value.Inquiry;

    private static ListingSummary Listing(ListingState state = ListingState.Published) =>
        new(Guid.CreateVersion7(), "PZH-2026-000001", "Vanadium from slag", _owner, state, [OfferMode.Assignment, OfferMode.OrdinaryLicence], IsDemo: true);
}
