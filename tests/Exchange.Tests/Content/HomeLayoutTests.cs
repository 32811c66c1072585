using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Exchange.Content.Domain;
using Exchange.Framework.Widgets;
using Exchange.Tests.Infrastructure;

namespace Exchange.Tests.Content;

/// <summary>The home page as operators arrange it.</summary>
public sealed class HomeLayoutTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Shift_WithinItsZone_PassesOverOthers()
    {
        var layout = new HomeLayout { Blocks = [Block("a", "Home"), Block("x", "Other"), Block("b", "Home"), Block("c", "Home")] };

        Assert.True(layout.Shift("b", -1));
        Assert.Equal(["b", "a", "c"], layout.Blocks.Where(b => b.Zone == "Home").Select(b => b.Key));
        Assert.False(layout.Shift("b", -1));
        Assert.False(layout.Shift("c", 1));
        Assert.False(layout.Shift("nobody", 1));
        Assert.True(layout.MoveTo("a", "Other"));
        Assert.Equal(["x", "a"], layout.Blocks.Where(b => b.Zone == "Other").Select(b => b.Key));
        Assert.False(layout.Add(Block("x", "Home")).Succeeded);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Blocks_MovedHiddenAndAdded_AreShownSo(TestDatabase database)
    {
        await using var site = await EditorSite.StartAsync(database);
        var guide = await site.WriteAsync("第一次挂牌怎么做", type: "guide");
        await site.PublishAsync(guide);
        var slug = (await site.ItemAsync(guide)).Slug;
        Assert.Equal(["chain-title", "newest-listings"], await OrderAsync(site));

        await PressAsync(site, "down:ProcessChain");
        await site.App.RunBackgroundWorkAsync();
        Assert.Equal(["newest-listings", "chain-title"], await OrderAsync(site));

        await PressAsync(site, "hide:ProcessChain");
        await PressAsync(site, "add", ("Kind", "text"), ("Argument", $"/guides/{slug}"), ("Zone", Zones.Home));
        await PressAsync(site, "add", ("Kind", "list"), ("Argument", "guide"), ("Zone", Zones.HomeColumns));
        await site.App.RunBackgroundWorkAsync();
        var home = await (await site.Reader.GetAsync("/", Cancel)).ReadPageAsync();
        Assert.Null(home.QuerySelector("#chain-title"));
        Assert.Equal("第一次挂牌怎么做", home.QuerySelector(".home-text h2")!.TextContent);
        Assert.NotNull(home.QuerySelector(".home-columns #latest-guide"));

        await PressAsync(site, "show:ProcessChain");
        await PressAsync(site, $"remove:HomeText:guide/{slug}");
        await PressAsync(site, $"{Zones.HomeColumns}:NewestListings");
        await site.App.RunBackgroundWorkAsync();
        home = await (await site.Reader.GetAsync("/", Cancel)).ReadPageAsync();
        Assert.Null(home.QuerySelector(".home-text"));
        Assert.NotNull(home.QuerySelector("#chain-title"));
        Assert.NotNull(home.QuerySelector(".home-columns #newest-listings"));
    }

    [Fact]
    public async Task Arrangement_ThatSomebodyElseHasChanged_IsNotOverwritten()
    {
        await using var site = await EditorSite.StartAsync(TestDatabase.Sqlite);
        var stale = (await site.Editor.GetPageAsync("/Admin/Home")).QuerySelector<IHtmlFormElement>("main form")!;
        await PressAsync(site, "hide:ProcessChain");

        var answer = await site.Editor.SubmitAsync(stale, "/Admin/Home", [new("Do", "hide:NewestListings")]);

        Assert.Contains("其间有他人调整了页面", (await answer.ReadPageAsync()).Body!.TextContent, StringComparison.Ordinal);
        await site.App.RunBackgroundWorkAsync();
        Assert.Equal(["newest-listings"], await OrderAsync(site));
    }

    [Fact]
    public async Task Block_ThatMakesNoSense_IsRefused()
    {
        await using var site = await EditorSite.StartAsync(TestDatabase.Sqlite);
        foreach (var (kind, argument, zone) in new[] { ("text", "https://example.org/", Zones.Home), ("text", "/nowhere/x", Zones.Home), ("text", "/guides/no-such-text", Zones.Home), ("list", "page", Zones.Home), ("list", "guide", "Footer") })
        {
            var answer = await PressAsync(site, "add", ("Kind", kind), ("Argument", argument), ("Zone", zone));
            Assert.NotNull((await answer.ReadPageAsync()).QuerySelector(".notice-error"));
        }

        Assert.NotNull((await (await PressAsync(site, "remove:ProcessChain")).ReadPageAsync()).QuerySelector(".notice-error"));
        Assert.Equal(HttpStatusCode.OK, await site.StatusAsync("/"));
    }

    private static HomeBlock Block(string key, string zone) => new(key, zone, key, null, IsHidden: false);

    private static Task<HttpResponseMessage> PressAsync(EditorSite site, string command, params (string Name, string Value)[] fields) =>
        site.Editor.PostFormAsync("/Admin/Home", "/Admin/Home", [.. fields, ("Do", command)]);

    private static async Task<List<string?>> OrderAsync(EditorSite site) =>
        [.. (await (await site.Reader.GetAsync("/", Cancel)).ReadPageAsync()).QuerySelectorAll("#chain-title, #newest-listings").Select(h => h.Id)];
}
