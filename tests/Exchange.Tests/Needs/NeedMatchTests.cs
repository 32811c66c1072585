using Exchange.Tests.Infrastructure;

namespace Exchange.Tests.Needs;

/// <summary>What may answer a need stands on its page with the words that say so (patent law art. 79: by a published rule alone).</summary>
public sealed class NeedMatchTests
{
    [Fact]
    public async Task Matches_OfADemoNeed_QuoteTheSentenceOrClaimAndSayHow()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite, demo: true);
        await app.RunBackgroundWorkAsync();
        var visitor = app.CreateClient();
        var path = (await visitor.GetPageAsync("/needs?q=" + Uri.EscapeDataString("四氯化钛精制除钒"))).QuerySelector(".card-row h3 a")!.GetAttribute("href")!;

        var matches = (await visitor.GetPageAsync(path)).QuerySelector("#matches")!;

        var first = matches.QuerySelector("li")!;
        Assert.Contains("四氯化钛有机物精制除钒（示例）", first.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(first.QuerySelectorAll("blockquote mark"));
        Assert.Contains("专利法第七十九条", matches.TextContent, StringComparison.Ordinal);
    }
}
