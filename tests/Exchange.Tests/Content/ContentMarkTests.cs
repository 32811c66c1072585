using System.Globalization;
using Exchange.Content.Contracts;

namespace Exchange.Tests.Content;

public sealed class ContentMarkTests
{
    [Theory]
    [InlineData("2026-04-26", "2026-04-26")]
    [InlineData("2026-04-27", "2027-04-26")]
    public void DayThatComesEveryYear_IsTheNextOne(string today, string next) =>
        Assert.Equal(DateOnly.Parse(next, CultureInfo.InvariantCulture), new ContentMark(new DateOnly(2024, 4, 26), "Begins next on {0}", IsYearly: true, []).DayOn(DateOnly.Parse(today, CultureInfo.InvariantCulture)));

    [Fact]
    public void LeapDay_IsTheLastOfFebruaryInOtherYears() =>
        Assert.Equal(new DateOnly(2027, 2, 28), new ContentMark(new DateOnly(2024, 2, 29), "Begins next on {0}", IsYearly: true, []).DayOn(new DateOnly(2027, 1, 1)));

    [Fact]
    public void Card_KeepsItsMark()
    {
        var mark = new ContentMark(new DateOnly(2021, 6, 1), "In force from {0}", IsYearly: false, [new ContentStanding(DateOnly.MinValue, "In force", "badge-info")]);
        var card = new ContentCard("id", "law", "专利法", "/laws/patent-law", DateTimeOffset.UnixEpoch, null, "zh-CN", Mark: mark);

        var read = ContentCard.Parse(card.ToJson()).Mark!;

        Assert.Equal((mark.Day, mark.DayCaption, "In force"), (read.Day, read.DayCaption, read.StandingOn(new DateOnly(2026, 1, 1))!.Caption));
    }
}
