using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Exchange.Search.Contracts;
using Exchange.Search.Services;
using Exchange.Tests.Infrastructure;
using Exchange.Tests.Search.Engine;

namespace Exchange.Tests.Search;

/// <summary>Charts of any result: what they count is what their links find.</summary>
public sealed class ResultFiguresTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task Figures_EachLeadsToItsResults(TestDatabase database)
    {
        await using var site = await SearchSite.StartAsync(database);
        site.Patents.Add("钒渣一", kind: "invention", years: ["2019"], applicant: "甲示例公司");
        site.Patents.Add("钒渣二", kind: "invention", years: ["2021"], applicant: "甲示例公司");
        site.Patents.Add("钒渣三", kind: "design", years: ["2021"], applicant: "乙示例公司");
        site.Patents.Add("海绵钛", kind: "design", years: ["2021"], applicant: "乙示例公司");
        await site.ChangedAsync(site.Patents, [.. site.Patents.Items.Keys]);
        using var client = site.CreateClient();

        var folded = await GetAsync(client, "/patents?q=" + Uri.EscapeDataString("钒渣"));
        Assert.Empty(folded.QuerySelectorAll(".chart"));
        Assert.DoesNotContain("甲示例公司", folded.Body!.TextContent, StringComparison.Ordinal);

        var open = await GetAsync(client, folded.QuerySelector(".result-figures h2 a")!.GetAttribute("href")!.Split('#')[0]);
        Assert.Equal(3, open.QuerySelectorAll(".chart").Length);

        // The year without anything stands between the others.
        Assert.Equal(["2019 1", "2020 0", "2021 2"], open.QuerySelectorAll(".chart-columns li").Select(Line));
        Assert.Equal(["甲示例公司 2", "乙示例公司 1"], open.QuerySelectorAll("[aria-labelledby=chart-holder].chart li").Select(Line));
        Assert.Equal(3, open.QuerySelectorAll("[aria-labelledby=chart-year].data tbody tr").Length);

        foreach (var bar in open.QuerySelectorAll(".chart li:has(a)").ToList())
        {
            var narrowed = await GetAsync(client, bar.QuerySelector("a")!.GetAttribute("href")!);
            Assert.Equal(bar.QuerySelector(".chart-value")!.TextContent, narrowed.QuerySelectorAll(".results .card-row").Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
            Assert.NotEmpty(narrowed.QuerySelectorAll(".chart"));
            Assert.NotEmpty(narrowed.QuerySelectorAll(".chips a.chip"));
        }
    }

    [Fact]
    public void Search_HolderFacet_FiltersAlwaysAndIsCountedOnDemand()
    {
        using var engine = new EngineFixture();
        engine.Source.Add("钒渣一", applicant: "甲");
        engine.Source.Add("钒渣二", applicant: "乙");
        engine.Build();

        var plain = engine.Search("钒渣");
        Assert.False(plain.Facets.ContainsKey("holder"));
        var filtered = engine.Search("钒渣", filters: ("holder", ["甲"]));
        Assert.Equal(1, filtered.Total);
        Assert.Equal(new FacetCount("甲", "甲", 0, true), Assert.Single(filtered.Facets["holder"]));
        var figures = engine.Engine.Search(engine.Index, engine.Source, new SearchRequest { Source = "samples", Query = "钒渣", Figures = true });
        Assert.Equal(2, figures.Facets["holder"].Count);
    }

    [Fact]
    public void Of_ManyValues_IsBounded()
    {
        var counts = Enumerable.Range(1900, 100).Select(year => new FacetCount($"{year}", $"{year}", 1, false)).ToList();
        var result = new SearchResult(100, [], new Dictionary<string, IReadOnlyList<FacetCount>> { ["year"] = counts });

        var years = CatalogFigures.Of(new CatalogChart("year", "Year", IsTimeline: true), result, _ => "/");
        Assert.Equal((30, true, "1970"), (years.Bars.Count, years.HasMore, years.Bars[0].Label));
        var bars = CatalogFigures.Of(new CatalogChart("year", "Year"), result, _ => "/");
        Assert.Equal((12, true), (bars.Bars.Count, bars.HasMore));
        Assert.Empty(CatalogFigures.Of(new CatalogChart("no-such", "None"), result, _ => "/").Bars);
    }

    private static string Line(AngleSharp.Dom.IElement bar) => $"{bar.QuerySelector(".chart-label")!.TextContent} {bar.QuerySelector(".chart-value")!.TextContent}";

    private static async Task<IHtmlDocument> GetAsync(HttpClient client, string address) => await new HtmlParser().ParseDocumentAsync(
        await client.GetStringAsync(address, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
}
