using System.Net;
using Exchange.Search.Domain;
using Exchange.Search.Indexing;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Search;

/// <summary>Words that mean the same, changed while the site runs; words that found nothing, counted without persons.</summary>
public sealed class SynonymDeskTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<TestDatabase> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task Concept_AddedChangedAndTakenOut_CountsWithoutARestart(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var words = app.Services.GetRequiredService<SearchEngine>().Words;
        var administrator = await app.SignInAsRoleAsync("Administrator");
        Assert.Empty(words.Split("龘西钒钛渣"));

        var added = await administrator.PostFormAsync("/Admin/Synonyms/new", "/new", ("Form.Forms", "龘西钒钛渣\ndaxi slag"), ("Form.Reason", "示例"));
        var page = added.RequestMessage!.RequestUri!.AbsolutePath;
        await FollowAsync(app);
        Assert.Single(words.Split("龘西钒钛渣"));

        // A form belongs to one concept, and the other is named.
        var conflict = await administrator.PostFormAsync("/Admin/Synonyms/new", "/new", ("Form.Forms", "Daxi Slag\n示例渣"), ("Form.Reason", "示例"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, conflict.StatusCode);
        Assert.Contains("龘西钒钛渣", (await conflict.ReadPageAsync()).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await administrator.PostFormAsync("/Admin/Synonyms/new", "/new", ("Form.Forms", "一种"), ("Form.Reason", "示例"))).StatusCode);

        await administrator.PostFormAsync(page, "/remove", ("reason", "不再需要"));
        await FollowAsync(app);
        Assert.Empty(words.Split("龘西钒钛渣"));
        var history = (await administrator.GetPageAsync(page)).QuerySelector("#history ~ .table-wrap")!.TextContent;
        Assert.Contains("不再需要", history, StringComparison.Ordinal);
        Assert.Contains("daxi slag", history, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Concept_OfTheFile_IsReplacedAndBroughtBack(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var words = app.Services.GetRequiredService<SearchEngine>().Words;
        var administrator = await app.SignInAsRoleAsync("Administrator");
        var found = (await administrator.GetPageAsync("/Admin/Synonyms?q=%E9%87%91%E7%BA%A2%E7%9F%B3")).QuerySelector("tbody th a")!.GetAttribute("href")!;

        await administrator.PostFormAsync(found, "/remove", ("reason", "示例"));
        await FollowAsync(app);
        Assert.Empty(words.Split("金红石"));

        await administrator.PostFormAsync(found, found.Split('/')[^1], ("Form.Reason", "示例"));
        await FollowAsync(app);
        Assert.Single(words.Split("金红石"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task WordsThatFoundNothing_AreKeptFromFiveAskersOn_EachOnce(TestDatabase database)
    {
        const string Words = "龘龘示例词";
        await using var app = await ExchangeApp.StartAsync(database);
        var administrator = await app.SignInAsRoleAsync("Administrator");
        for (var i = 0; i < 4; i++)
        {
            var person = await app.SignInAsync($"person{i}@test.example");
            await person.GetPageAsync($"/search?q={Uri.EscapeDataString(Words)}");
            await person.GetPageAsync($"/search?q={Uri.EscapeDataString(Words)}");
        }

        await app.RunBackgroundWorkAsync();
        var few = await app.QueryAsync(db => db.Set<MissedQuery>().SingleAsync(Cancel));
        Assert.Equal((4, (string?)null), (few.Count, few.Text));
        Assert.DoesNotContain(Words, (await administrator.GetPageAsync("/Admin/Synonyms/missed")).Body!.TextContent, StringComparison.Ordinal);

        await administrator.GetPageAsync($"/search?q={Uri.EscapeDataString(Words)}");
        await app.RunBackgroundWorkAsync();
        Assert.Contains(Words, (await administrator.GetPageAsync("/Admin/Synonyms/missed")).QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(9, await app.QueryAsync(db => db.Set<SearchDay>().SumAsync(d => d.WithoutHits, Cancel)));

        await administrator.PostFormAsync("/Admin/Synonyms/missed", "/dismiss");
        Assert.Null((await administrator.GetPageAsync("/Admin/Synonyms/missed")).QuerySelector("tbody"));
    }

    // The stamp is read behind the steps.
    private static async Task FollowAsync(ExchangeApp app)
    {
        await app.RunBackgroundWorkAsync();
        await app.RunBackgroundWorkAsync();
    }
}
