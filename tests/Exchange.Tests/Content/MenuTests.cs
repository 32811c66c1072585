using Exchange.Content.Contracts;
using Exchange.Content.Domain;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Content;

/// <summary>Menus that editors arrange.</summary>
public sealed class MenuTests
{
    private const string Part = "MenuItemsListPart";

    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Write_ReadAgain_IsTheSameInOrchardsShape()
    {
        MenuLink[] links = [new("交易", "", [new("挂牌", "/listings", [])]), new("外部", "https://example.org/", [])];

        var part = MenuItems.Write(links);

        Assert.Equal("~/listings", part["MenuItems"]![0]!["MenuItemsListPart"]!["MenuItems"]![0]!["LinkMenuItemPart"]!["Url"]!.GetValue<string>());
        Assert.Equal("LinkMenuItem", part["MenuItems"]![1]!["ContentType"]!.GetValue<string>());
        var read = MenuItems.Read(part);
        Assert.Equal(["交易", "外部"], read.Select(l => l.Name));
        Assert.Equal("/listings", read[0].Below.Single().Url);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Menus_OfTheSetupRecipe_LeadSomewhere(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var client = app.CreateClient();
        foreach (var culture in new[] { "zh-CN", "en" })
        {
            var page = await (await client.GetAsync($"/info?culture={culture}", Cancel)).ReadPageAsync();
            var links = page.QuerySelectorAll("main nav.tabs a, footer .footer-links a").Select(a => a.GetAttribute("href")!).Distinct().ToList();
            Assert.True(links.Count > 20, string.Join(' ', links));
            foreach (var link in links)
            {
                Assert.True((await client.GetAsync(link, Cancel)).IsSuccessStatusCode, link);
            }
        }

        // One word of the main menu holds news and policies.
        var home = await (await client.GetAsync("/policies?culture=zh-CN", Cancel)).ReadPageAsync();
        Assert.DoesNotContain(home.QuerySelectorAll(".main-nav a"), a => a.GetAttribute("href") == "/policies");
        Assert.Equal("/info", home.QuerySelector(".main-nav a[aria-current]")!.GetAttribute("href"));
        Assert.Equal("/policies", home.QuerySelector("nav.tabs a[aria-current]")!.GetAttribute("href"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Menu_EditedAndPublished_IsShownInItsOrder(TestDatabase database)
    {
        await using var site = await EditorSite.StartAsync(database);
        var id = await site.App.QueryAsync(db => db.Set<ContentItem>().Where(i => i.Type == ContentTypeCodes.Menu && i.Slug == "info" && i.Culture == "zh-CN").Select(i => i.Id).SingleAsync(Cancel));
        var page = $"/Admin/Content/{id}";
        var form = await site.Editor.GetPageAsync(page);
        Assert.Null(form.QuerySelector("[name=Markdown]"));
        Assert.Equal("全部", form.QuerySelector($"[name='{Part}.Name[0]']")!.GetAttribute("value"));

        await site.SaveAsync(page, "publish", [($"{Part}.Name[15]", "首发"), ($"{Part}.Url[15]", "/news"), ($"{Part}.Order[15]", "5"), ($"{Part}.Name[1]", ""), ($"{Part}.Url[1]", "")]);
        await site.App.RunBackgroundWorkAsync();

        var tabs = (await (await site.Reader.GetAsync("/info", Cancel)).ReadPageAsync()).QuerySelectorAll("main nav.tabs a").Select(a => a.TextContent).ToList();
        Assert.Equal(("首发", "全部"), (tabs[0], tabs[1]));
        Assert.Equal(15, tabs.Count);
    }

    [Theory]
    [InlineData("坏", "javascript:alert(1)")]
    [InlineData("坏", "//evil.example/")]
    [InlineData("坏", "data:text/html,x")]
    [InlineData("坏", "news")]
    [InlineData("坏", "/pages/no-such-page")]
    [InlineData("坏", "")]
    [InlineData("", "/news")]
    public async Task Link_ThatLeadsAstray_IsNotPublished(string name, string url)
    {
        await using var site = await EditorSite.StartAsync(TestDatabase.Sqlite);
        var page = await site.WriteAsync("菜单", type: ContentTypeCodes.Menu);

        var answer = await (await site.SaveAsync(page, "publish", [($"{Part}.Name[0]", name), ($"{Part}.Url[0]", url)])).ReadPageAsync();

        Assert.NotNull(answer.QuerySelector(".menu-editor .notice-error"));
        Assert.Null((await site.ItemAsync(page)).PublishedVersion);
    }
}
