using Exchange.Content.Domain;

namespace Exchange.Tests.Content;

public sealed class ContentItemTests
{
    private static readonly DateTimeOffset _now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
    private static readonly Writer _lin = new("lin", "Lin");
    private static readonly Writer _wu = new("wu", "Wu");

    [Fact]
    public void Write_AfterPublishing_BeginsANewVersionAndTheOldOneStays()
    {
        var (item, first) = New();
        item.Publish(first, "<p>一</p>", _now);

        var second = item.Write(first, Text("二"), _lin, _now.AddDays(1)).Value!;

        Assert.Equal((1, 2, 1), (first.Number, second.Number, item.PublishedVersion));
        Assert.Equal("一", first.Markdown);
        Assert.Equal(ContentState.PublishedWithDraft, item.State);
        Assert.Throws<InvalidOperationException>(() => first.Write(Text("三"), _lin, _now, null));
    }

    [Fact]
    public void Write_TheSameText_WritesNothing()
    {
        var (item, first) = New();

        Assert.Null(item.Write(first, Text("一"), _wu, _now.AddDays(1)).Value);
        Assert.Equal((1, "lin"), (item.LatestVersion, first.SavedBy));
    }

    [Fact]
    public void Write_OntoADraft_WritesOverItUnlessItCameAboutOtherwise()
    {
        var (item, first) = New();

        Assert.Same(first, item.Write(first, Text("二"), _lin, _now).Value);
        var restored = item.Write(first, Text("三"), _lin, _now, "Restored from version {0}|1").Value!;

        Assert.Equal((2, "二"), (restored.Number, first.Markdown));
    }

    [Fact]
    public void Schedule_ATimeThatHasPassed_IsRefused()
    {
        var (item, _) = New();

        Assert.Equal(nameof(ContentItem.PublishAt), item.Schedule(_now.AddMinutes(-1), null, _now).Field);
        Assert.Equal(nameof(ContentItem.UnpublishAt), item.Schedule(null, _now, _now).Field);
        Assert.Equal(nameof(ContentItem.UnpublishAt), item.Schedule(_now.AddDays(2), _now.AddDays(1), _now).Field);
        Assert.Equal(ContentState.Draft, item.State);
        Assert.True(item.Schedule(_now.AddDays(1), _now.AddDays(2), _now).Succeeded);
        Assert.Equal(ContentState.Scheduled, item.State);
    }

    [Fact]
    public void Approve_ByWhoWroteOrSubmittedIt_IsRefused()
    {
        var (item, first) = New();
        Assert.True(item.Submit(_wu, _now).Succeeded);

        Assert.False(item.Approve(first, _lin, _now).Succeeded);
        Assert.False(item.Approve(first, _wu, _now).Succeeded);
        Assert.Equal(ContentState.InReview, item.State);
        Assert.True(item.Approve(first, new Writer("zhao", "Zhao"), _now).Succeeded);
        Assert.Equal(1, item.ApprovedVersion);
    }

    [Fact]
    public void Write_WhileInReview_IsRefusedUntilTakenBackOrReturned()
    {
        var (item, first) = New();
        item.Submit(_lin, _now);

        Assert.False(item.Write(first, Text("二"), _lin, _now).Succeeded);
        Assert.True(item.Return("来源？", _now).Succeeded);
        Assert.Equal(("来源？", ContentState.Draft), (item.ReturnNote, item.State));
        Assert.True(item.Write(first, Text("二"), _lin, _now).Succeeded);
        Assert.Null(item.ReturnNote);
    }

    [Theory, InlineData(true), InlineData(false)]
    public void Submission_ThatEndsWithoutApproval_TakesTheTimeAlong(bool returned)
    {
        var (item, _) = New();
        item.Schedule(_now.AddDays(1), _now.AddDays(2), _now);
        item.Submit(_lin, _now);

        Assert.True((returned ? item.Return("来源？", _now) : item.TakeBack(_now)).Succeeded);

        Assert.Equal((null, null, ContentState.Draft), (item.PublishAt, item.UnpublishAt, item.State));
    }

    [Fact]
    public void Return_OfAChangeToAPublicText_KeepsTheDayOnWhichItEnds()
    {
        var (item, first) = New();
        item.Publish(first, "", _now);
        item.Write(first, Text("二"), _lin, _now);
        item.Schedule(_now.AddDays(1), _now.AddDays(9), _now);
        item.Submit(_lin, _now);

        item.Return("来源？", _now);

        Assert.Equal((null, _now.AddDays(9)), (item.PublishAt, item.UnpublishAt));
    }

    [Fact]
    public void Write_WhatWasApprovedAndWaits_IsRefused()
    {
        var (item, first) = New();
        item.Schedule(_now.AddDays(1), null, _now);
        item.Submit(_lin, _now);
        item.Approve(first, _wu, _now);

        Assert.Equal(ContentState.Scheduled, item.State);
        Assert.False(item.Write(first, Text("另一篇"), _lin, _now).Succeeded);
    }

    [Fact]
    public void Trash_OfAPublishedItem_HidesItAndKeepsItsVersions()
    {
        var (item, first) = New();
        item.Publish(first, "", _now);

        item.Trash(_now);
        Assert.Equal((ContentState.Trashed, (int?)null), (item.State, item.PublishedVersion));
        item.TakeOutOfTrash(_now);

        Assert.Equal((ContentState.Unpublished, 1), (item.State, item.LatestVersion));
    }

    [Theory]
    [InlineData("titanium-slag-2026", true)]
    [InlineData("a", true)]
    [InlineData("Upper", false)]
    [InlineData("钛渣", false)]
    [InlineData("-a", false)]
    [InlineData("a--b", false)]
    [InlineData("a/b", false)]
    [InlineData("", false)]
    public void IsValid_OfASlug_TakesSmallLettersDigitsAndHyphens(string slug, bool expected) => Assert.Equal(expected, Slugs.IsValid(slug));

    [Theory]
    [InlineData("Patent Law: What Changed in 2026?", "patent-law-what-changed-in-2026")]
    [InlineData("Vanadium électrolyte", "vanadium-electrolyte")]
    [InlineData("钒电解液标准发布", null)]
    [InlineData("关于 VRFB 的通知和说明", null)]
    public void FromTitle_MakesAnAddressOfLatinTitlesOnly(string title, string? slug) => Assert.Equal(slug, Slugs.FromTitle(title));

    [Fact]
    public void Minutes_Are400ChineseCharactersOr200Words()
    {
        Assert.Equal(1, ReadingTime.Minutes(new string('钒', 400)));
        Assert.Equal(2, ReadingTime.Minutes(new string('钒', 401)));
        Assert.Equal(2, ReadingTime.Minutes(string.Join(' ', Enumerable.Repeat("vanadium", 201))));
        Assert.Equal(2, ReadingTime.Minutes(new string('钒', 400) + string.Join(' ', Enumerable.Repeat(" titanium", 200))));
        Assert.Equal(1, ReadingTime.Minutes(""));
    }

    [Fact]
    public void New_Id_IsOfOrchardsForm()
    {
        var ids = Enumerable.Range(0, 100).Select(_ => ItemIds.New()).ToList();

        Assert.Equal(100, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Matches("^[0-7][0-9a-hj-km-np-tv-z]{25}$", id));
    }

    private static (ContentItem Item, ContentVersion Version) New()
    {
        var item = new ContentItem(ItemIds.New(), "article", "zh-CN", "set", "a", _lin, _now);
        return (item, item.Write(null, Text("一"), _lin, _now).Value!);
    }

    private static VersionText Text(string markdown) => new("标题", null, markdown, "{}", null, null, null);
}
