using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Exchange.Parties.Contracts;
using Exchange.Tests.Infrastructure;
using Exchange.Tests.Providers;

namespace Exchange.Tests.Products;

/// <summary>What is ticked to be compared stands in the address, so that it outlives the page without a script.</summary>
public sealed class CompareTicksTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Ticks_AreKeptByOrdersFiltersAndWords_AndAFifthIsToldToWait(TestDatabase database)
    {
        await using var site = await ProviderSite.StartAsync(database);
        var (bank, bankId) = await site.JoinAsync(OrganisationKind.Bank, "示例对比银行", "bank@test.example");
        await site.OfferAsync(bank, bankId, "financial");
        for (var i = 1; i <= 5; i++)
        {
            await bank.PostFormAsync(
                "/desk/products/new", "/new", ("Form.Name", $"示例质押贷{i}"), ("Form.Kind", "Loan"), ("Form.IpKinds", "Patent"), ("Form.Min", "300000"),
                ("Form.Max", "5000000"), ("Form.RatePercent", $"4.{i}"), ("Form.LtvPercent", "40"), ("Form.Districts", "510411"), ("Form.ValidFrom", "2026-01-01"),
                ("publish", "true"));
        }

        await site.SettleAsync();
        using var visitor = site.App.CreateClient();
        var page = await visitor.GetPageAsync("/products?kind=loan");
        Assert.Null(page.QuerySelector(".compare-bar"));
        for (var ticked = 1; ticked <= 4; ticked++)
        {
            page = await visitor.GetPageAsync(Unticked(page));
            Assert.Contains($"已选 {ticked} / 4", page.QuerySelector(".compare-bar")!.TextContent, StringComparison.Ordinal);
        }

        // Another order, one filter less, other words: the four stay.
        foreach (var way in new[] { page.QuerySelector<IHtmlAnchorElement>(".sorts a:not([aria-current])")!, page.QuerySelector<IHtmlAnchorElement>("a.chip")! })
        {
            Assert.Contains("已选 4 / 4", (await visitor.GetPageAsync(way.PathName + way.Search)).QuerySelector(".compare-bar")!.TextContent, StringComparison.Ordinal);
        }

        Assert.Equal(4, page.QuerySelectorAll("form.site-search input[type=hidden][name=tick]").Length);

        var full = await visitor.GetPageAsync(Unticked(page));
        Assert.Contains("最多对比 4 个", full.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("已选 4 / 4", full.QuerySelector(".compare-bar")!.TextContent, StringComparison.Ordinal);

        var compare = full.QuerySelector<IHtmlAnchorElement>(".compare-bar a.btn-primary")!;
        var side = await visitor.GetPageAsync(compare.PathName + compare.Search);
        Assert.Equal(4, side.QuerySelectorAll("table.compare thead th a").Length);
        var back = side.QuerySelector<IHtmlAnchorElement>("p.back a")!;
        Assert.Contains("已选 4 / 4", (await visitor.GetPageAsync(back.PathName + back.Search)).Body!.TextContent, StringComparison.Ordinal);
    }

    private static string Unticked(IDocument page)
    {
        var link = page.QuerySelectorAll<IHtmlAnchorElement>("a.tick").First(a => !a.TextContent.Contains("移出", StringComparison.Ordinal));
        return link.PathName + link.Search;
    }
}
