using AngleSharp.Dom;
using Exchange.Tests.Infrastructure;

namespace Exchange.Tests.Framework;

/// <summary>What belongs to the demonstration says so once, in the reader's language.</summary>
public sealed class ExampleMarkTests
{
    [Fact]
    public async Task Mark_StandsWhereTheNameDoesNotSayItself()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite, demo: true);
        await app.RunBackgroundWorkAsync();

        // Names of the demonstration's firms begin with 示例; who reads English cannot know.
        Assert.All(await RowsAsync("zh-CN", "/providers"), row => Assert.Null(row.QuerySelector(".badge-demo")));
        Assert.All(await RowsAsync("en", "/providers"), row => Assert.Equal("Example", row.QuerySelector(".badge-demo")!.TextContent));

        // A dossier has a number only.
        var (email, password) = app.DemoAccount("owner");
        var owner = app.CreateClient();
        await owner.SignInWithPasswordAsync(email, password);
        Assert.Equal("示例", (await owner.GetPageAsync("/desk/financing")).QuerySelector("main td .badge-demo")!.TextContent);

        async Task<IReadOnlyList<IElement>> RowsAsync(string culture, string address)
        {
            var rows = (await app.CreateClient().GetPageAsync($"{address}?culture={culture}")).QuerySelectorAll(".card-row").ToList();
            Assert.NotEmpty(rows);
            return rows;
        }
    }
}
