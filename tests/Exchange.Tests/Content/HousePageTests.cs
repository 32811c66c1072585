using Exchange.Content.Domain;

namespace Exchange.Tests.Content;

public sealed class HousePageTests
{
    private static readonly DateTimeOffset _now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Publish_ChangedText_IsANewEditionAndTheOldOneStays()
    {
        var page = new HousePage("terms", "zh-CN");

        Assert.True(page.Publish("使用条款", null, "一", _now));
        Assert.True(page.Publish("使用条款", null, "二", _now.AddDays(1)));

        Assert.Equal(2, page.Edition);
        Assert.Equal("二", page.Body);
        Assert.Equal(_now.AddDays(1), page.PublishedAt);
        Assert.Equal(["一", "二"], page.Editions.Select(edition => edition.Body));
    }

    [Fact]
    public void Publish_SameText_PublishesNothing()
    {
        var page = new HousePage("terms", "zh-CN");
        page.Publish("使用条款", null, "一", _now);

        Assert.False(page.Publish("使用条款", null, "一", _now.AddDays(1)));

        Assert.Equal(1, page.Edition);
        Assert.Equal(_now, page.PublishedAt);
    }
}
