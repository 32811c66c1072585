using System.Globalization;
using System.Text.Json;
using Exchange.Content.Contracts;

namespace Exchange.Tests.Content;

public sealed class ContentMarkTests
{
    [Theory]
    [InlineData("2026-04-26", "2026-04-26")]
    [InlineData("2026-04-27", "2027-04-26")]
    public void DayThatComesEveryYear_IsTheNextOne(string today, string next) =>
        Assert.Equal(DateOnly.Parse(next, CultureInfo.InvariantCulture), ContentMark.Yearly("begins_on", 4, 26).DayOn(DateOnly.Parse(today, CultureInfo.InvariantCulture)));

    [Fact]
    public void LeapDay_IsTheLastOfFebruaryInOtherYears() =>
        Assert.Equal(new DateOnly(2027, 2, 28), ContentMark.Yearly("begins_on", 2, 29).DayOn(new DateOnly(2027, 1, 1)));

    [Fact]
    public void Card_KeepsItsMark()
    {
        var mark = new ContentMark("in_force_from", new DateOnly(2021, 6, 1), null, [new ContentStanding(null, "not_yet_in_force"), new ContentStanding(new DateOnly(2021, 6, 1), "in_force")]);
        var card = new ContentCard("id", "law", "专利法", "/laws/patent-law", DateTimeOffset.UnixEpoch, null, "zh-CN", Mark: mark);

        var read = ContentCard.Parse(card.ToJson()).Mark!;

        Assert.Equal((mark.Day, mark.DayCode), (read.Day, read.DayCode));
        Assert.Equal(("not_yet_in_force", "in_force"), (read.StandingOn(new DateOnly(2021, 5, 31))!.Code, read.StandingOn(new DateOnly(2021, 6, 1))!.Code));
    }

    /// <summary>The card is what the public API shows: data with names that stay, no words to be translated, no classes of style sheets.</summary>
    [Fact]
    public void Card_ToldByTheApi_HasTheseNamesAlone()
    {
        var law = new ContentCard(
            "id", "law", "专利法 第五十条", "/laws/patent-law#art-50", DateTimeOffset.UnixEpoch, "…", "zh-CN", "art-50", "专利法",
            new ContentMark("in_force_from", new DateOnly(2021, 6, 1), null, [new ContentStanding(null, "not_yet_in_force"), new ContentStanding(new DateOnly(2021, 6, 1), "in_force")]));
        var campaign = new ContentCard("id", "campaign", "World IP Day", "/campaigns/ip-day", DateTimeOffset.UnixEpoch, null, "en", Mark: ContentMark.Yearly("begins_on", 4, 26));

        var card = JsonDocument.Parse(law.ToJson()).RootElement;
        var mark = card.GetProperty("mark");
        Assert.Equal(["id", "type", "title", "url", "publishedAt", "summary", "language", "anchor", "parent", "mark"], NamesOf(card));
        Assert.Equal(["dayCode", "day", "standings"], NamesOf(mark));
        Assert.Equal(["code", "from,code"], mark.GetProperty("standings").EnumerateArray().Select(standing => string.Join(',', NamesOf(standing))));
        Assert.Equal("""{"dayCode":"begins_on","monthDay":"04-26","standings":[]}""", JsonDocument.Parse(campaign.ToJson()).RootElement.GetProperty("mark").GetRawText());
    }

    private static List<string> NamesOf(JsonElement element) => [.. element.EnumerateObject().Select(property => property.Name)];
}
