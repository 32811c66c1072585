using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Exchange.Framework.Auditing;
using Exchange.Parties.Contracts;
using Exchange.Products.Contracts;
using Exchange.Products.Domain;
using Exchange.Tests.Infrastructure;
using Exchange.Tests.Providers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Products;

/// <summary>Products over HTTP: made, refused, published, compared, hidden.</summary>
public sealed class ProductFlowTests
{
    private static readonly (string Name, string Value)[] _loan =
    [
        ("Form.Name", "示例质押贷"), ("Form.Kind", "Loan"), ("Form.IpKinds", "Patent"), ("Form.Min", "300000"), ("Form.Max", "5000000"), ("Form.MinDays", "90"),
        ("Form.MaxDays", "365"), ("Form.RatePercent", "4.5"), ("Form.LtvPercent", "40"), ("Form.Districts", "510411"), ("Form.ValidFrom", "2026-01-01"),
        ("Form.Fees[0].Kind", "appraisal"), ("Form.Fees[0].Amount", "30000"),
    ];

    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Product_FromFormToComparison_IsFoundAndHidden(TestDatabase database)
    {
        await using var site = await ProviderSite.StartAsync(database);
        var (bank, bankId) = await site.JoinAsync(OrganisationKind.Bank, "示例产品银行", "bank@test.example");
        await site.OfferAsync(bank, bankId, "financial", validTo: "2026-12-31");

        await bank.PostFormAsync("/desk/products/new", "/new", _loan);
        Assert.Equal(0, await site.CountAsync("products"));
        await bank.PostFormAsync("/desk/products", "/publish");
        await site.SettleAsync();

        Assert.Equal(1, await site.CountAsync("products?kind=loan&ipKind=patent&district=510411&amount=100w-300w"));
        Assert.Equal(0, await site.CountAsync("products?kind=appraisal"));
        Assert.Equal(1, await site.CountAsync("providers?product=loan&ipKind=patent"));
        Assert.Equal(0, await site.CountAsync("providers?product=appraisal"));
        var item = (await site.ApiAsync("products")).GetProperty("items")[0];
        Assert.Equal((450, 500_000_000, 4000), (item.GetProperty("rateBp").GetInt32(), item.GetProperty("maxFen").GetInt64(), item.GetProperty("ltvBp").GetInt32()));
        var number = item.GetProperty("number").GetString()!;
        using var visitor = site.App.CreateClient();
        Assert.Contains("示例质押贷", await visitor.GetStringAsync($"/products/{number}", Cancel), StringComparison.Ordinal);
        Assert.Contains("示例质押贷", await visitor.GetStringAsync("/products", Cancel), StringComparison.Ordinal);

        // ECO-04: 300 for a year at 4.5 % with a valuation for 3: 16.6875, which is 5.5625 % a year.
        var compared = await visitor.GetStringAsync($"/products/compare?ids={number}&ids={item.GetProperty("id").GetGuid()}&ids=none&amount=3000000&days=365", Cancel);
        Assert.Contains("16.6875 万元", compared, StringComparison.Ordinal);
        Assert.Contains("5.5625%", compared, StringComparison.Ordinal);
        // GEN-03: four decimals of ten thousand yuan, whatever the fen.
        Assert.Contains("17.0456 万元", await visitor.GetStringAsync($"/products/compare?ids={number}&amount=3078494&days=365", Cancel), StringComparison.Ordinal);

        // What does not fit is named with the product's own bound, and only that.
        var misfit = (await visitor.GetPageAsync($"/products/compare?ids={number}&amount=100&days=365")).QuerySelector("table.compare")!.TextContent;
        Assert.Contains("金额不符：", misfit, StringComparison.Ordinal);
        Assert.DoesNotContain("期限不符：", misfit, StringComparison.Ordinal);
        Assert.Contains("期限不符：", await visitor.GetStringAsync($"/products/compare?ids={number}&amount=3000000&days=9000", Cancel), StringComparison.Ordinal);
        Assert.Contains("金额须大于 0", await visitor.GetStringAsync($"/products/compare?ids={number}&amount=-1&days=365", Cancel), StringComparison.Ordinal);

        // What cannot be read is said at its field and computed with nothing else.
        var unread = await visitor.GetPageAsync($"/products/compare?ids={number}&amount=%E4%B8%89%E7%99%BE%E4%B8%87&days=0");
        Assert.Equal(["amount", "days"], unread.QuerySelectorAll("[aria-invalid='true']").Select(f => f.GetAttribute("name")));
        Assert.Equal("三百万", unread.QuerySelector("#compare-amount")!.GetAttribute("value"));
        Assert.Empty(unread.QuerySelectorAll("table.compare td strong"));

        // The provider's licence ends, and its product goes with it.
        site.App.Time.SetUtcNow(new DateTimeOffset(2027, 1, 2, 0, 0, 0, TimeSpan.Zero));
        await site.SettleAsync();
        Assert.Equal(0, await site.CountAsync("products"));
        var gone = await visitor.GetAsync($"/products/{number}", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Contains("该产品今日不提供", await gone.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Empty(await site.App.InScopeAsync(s => s.GetRequiredService<IProductCatalog>().ListOnOfferAsync(null, Cancel)));
        var id = item.GetProperty("id").GetGuid();
        Assert.Equal(number, (await site.App.InScopeAsync(s => s.GetRequiredService<IProductCatalog>().FindAsync([id], Cancel)))[id].Number);
    }

    [Fact]
    public async Task Product_OutsideItsValidity_IsNotOnOffer()
    {
        await using var site = await ProviderSite.StartAsync(TestDatabase.Sqlite);
        var (bank, bankId) = await site.JoinAsync(OrganisationKind.Bank, "示例银行", "bank@test.example");
        await site.OfferAsync(bank, bankId, "financial");
        await bank.PostFormAsync("/desk/products/new", "/new", [.. _loan.Where(f => f.Name != "Form.ValidFrom"), ("Form.ValidFrom", "2026-11-25"), ("Form.ValidTo", "2026-11-26")]);
        await bank.PostFormAsync("/desk/products", "/publish");

        var counts = new List<int>();
        foreach (var day in new[] { 23, 25, 26, 27 })
        {
            site.App.Time.SetUtcNow(new DateTimeOffset(2026, 11, day, 8, 30, 0, TimeSpan.Zero));
            await site.SettleAsync();
            counts.Add(await site.CountAsync("products"));
        }

        Assert.Equal([0, 1, 1, 0], counts);
    }

    [Theory]
    [InlineData("Form.Min", "6000000", "最高金额小于最低金额")]
    [InlineData("Form.Min", "0", "金额须大于 0")]
    [InlineData("Form.Min", "-5", "金额须大于 0")]
    [InlineData("Form.Max", "10000000000", "金额须大于 0")]
    [InlineData("Form.Max", "999999999999999999999", "金额须大于 0")]
    [InlineData("Form.RateMaxPercent", "4", "利率上限低于下限")]
    [InlineData("Form.RatePercent", "101", "比例须在 0 到 100%")]
    [InlineData("Form.RatePercent", "4.555", "比例最多两位小数")]
    [InlineData("Form.LtvPercent", "100.01", "质押率须大于 0")]
    [InlineData("Form.MinDays", "400", "最长期限短于最短期限")]
    [InlineData("Form.ValidTo", "2025-12-31", "截止日期早于起始日期")]
    [InlineData("Form.Fees[0].Percent", "1", "其中之一")]
    public async Task ContradictoryTerms_AreRefusedWithAnAuditEntry(string field, string value, string message)
    {
        await using var site = await ProviderSite.StartAsync(TestDatabase.Sqlite);
        var (bank, bankId) = await site.JoinAsync(OrganisationKind.Bank, "示例银行", "bank@test.example");
        await site.OfferAsync(bank, bankId, "financial");

        var answer = await bank.PostFormAsync("/desk/products/new", "/new", [.. _loan.Where(f => f.Name != field), (field, value)]);

        Assert.Contains(message, await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(0, await site.App.QueryAsync(db => db.Set<Product>().CountAsync(Cancel)));
        Assert.True(await site.App.QueryAsync(db => db.Set<AuditEntry>().AnyAsync(a => a.Action == "product.refused", Cancel)));
    }

    [Theory]
    [InlineData(OrganisationKind.Agency, "patent-agency", "Loan", "商业银行法")]
    [InlineData(OrganisationKind.Investor, "fund-manager", "Loan", "商业银行法")]
    [InlineData(OrganisationKind.Bank, "financial", "LoanGuarantee", "融资担保公司监督管理条例第2条")]
    [InlineData(OrganisationKind.Guarantor, "guarantee", "PledgeSurety", "保险法第6条")]
    [InlineData(OrganisationKind.Bank, "financial", "Appraisal", "资产评估法第16条")]
    [InlineData(OrganisationKind.Insurer, "insurance", "AgencyService", "专利代理条例")]
    public async Task Product_OfAKindThatIsNotTheProviders_IsRefusedCitingTheRule(OrganisationKind kind, string licence, string product, string source)
    {
        await using var site = await ProviderSite.StartAsync(TestDatabase.Sqlite);
        var (client, id) = await site.JoinAsync(kind, "示例机构", "provider@test.example");
        await site.OfferAsync(client, id, licence);
        Assert.DoesNotContain(
            (await client.GetPageAsync("/desk/products/new")).QuerySelectorAll<IHtmlOptionElement>("[name='Form.Kind'] option"), o => o.Value == product);

        var answer = await client.PostFormAsync("/desk/products/new", "/new", [.. _loan.Where(f => f.Name != "Form.Kind"), ("Form.Kind", product)]);

        Assert.Contains(source, await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(0, await site.App.QueryAsync(db => db.Set<Product>().CountAsync(Cancel)));
        Assert.True(await site.App.QueryAsync(db => db.Set<AuditEntry>().AnyAsync(a => a.Action == "product.refused", Cancel)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Product_WhoseProviderHasBecomeOfAnotherKind_IsShownAndPublishedNoMore(TestDatabase database)
    {
        await using var site = await ProviderSite.StartAsync(database);
        var (bank, bankId) = await site.JoinAsync(OrganisationKind.Bank, "示例改制银行", "bank@test.example");
        await site.OfferAsync(bank, bankId, "financial");
        await bank.PostFormAsync("/desk/products/new", "/new", [.. _loan, ("publish", "true")]);
        await site.SettleAsync();
        Assert.Equal(1, await site.CountAsync("products"));

        await site.App.QueryAsync(db => db.Set<Exchange.Providers.Domain.Provider>().Where(p => p.Id == bankId)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.Kind, OrganisationKind.Investor), Cancel));

        Assert.Empty(await site.App.InScopeAsync(s => s.GetRequiredService<IProductCatalog>().ListOnOfferAsync(null, Cancel)));
        var number = await site.App.QueryAsync(db => db.Set<Product>().Select(p => p.Number).SingleAsync(Cancel));
        using var visitor = site.App.CreateClient();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/products/{number}", Cancel)).StatusCode);
        await bank.PostFormAsync("/desk/products", "/publish");
        var refused = await bank.PostFormAsync("/desk/products", "/publish");
        Assert.Contains("商业银行法", await refused.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.False(await site.App.QueryAsync(db => db.Set<Product>().Select(p => p.IsPublished).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task Schemes_OfOtherPlaces_AreBadgedAndTheirSharesAddUp()
    {
        // Rules §10.2; GEN-01: each with its source, none a figure of Panzhihua's own.
        Assert.Equal(10, PublishedScheme.All.Count);
        Assert.All(PublishedScheme.All.Where(s => s.Split.Count > 0), s => Assert.Equal(10_000, s.Split.Sum(x => x.Share)));
        Assert.All(PublishedScheme.All, s => Assert.True(s.Source.Length > 5 && s.SourceEnglish.Length > 5));
        Assert.Equal([6000, 2000, 2000], PublishedScheme.All.Single(s => s.Place == "青岛").Split.Select(s => s.Share));
        Assert.Equal([5400, 2600, 1600, 400], PublishedScheme.All.Single(s => s.Place == "中山").Split.Select(s => s.Share));
        Assert.Equal(4000, PublishedScheme.All.Single(s => s.Place == "珠海").Split.Single(s => s.Who == "fund").Share);
        await using var site = await ProviderSite.StartAsync(TestDatabase.Sqlite);
        using var visitor = site.App.CreateClient();
        var page = await visitor.GetPageAsync("/products/schemes");
        Assert.Equal(10, page.QuerySelectorAll("tbody tr").Length);
        Assert.All(page.QuerySelectorAll("tbody tr"), r => Assert.NotNull(r.QuerySelector(".badge-demo")));
        Assert.All(page.QuerySelectorAll("tbody tr"), r => Assert.Contains("待核实", r.TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain("〔S", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("示例，非攀枝花政策", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("4.60 %", page.Body!.TextContent.Replace("4.60%", "4.60 %", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_FindNothing()
    {
        await using var site = await ProviderSite.StartAsync(TestDatabase.Sqlite);
        var (bank, bankId) = await site.JoinAsync(OrganisationKind.Bank, "示例甲银行", "bank@test.example");
        var (other, otherId) = await site.JoinAsync(OrganisationKind.Bank, "示例乙银行", "other@test.example");
        var (viewer, _) = await site.JoinAsync(OrganisationKind.Bank, "", "viewer@test.example", MemberRole.Viewer, bankId);
        await site.OfferAsync(bank, bankId, "financial");
        await site.OfferAsync(other, otherId, "financial");
        await bank.PostFormAsync("/desk/products/new", "/new", _loan);
        var number = await site.App.QueryAsync(db => db.Set<Product>().Select(p => p.Number).SingleAsync(Cancel));

        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/desk/products/{number}/edit", Cancel)).StatusCode);
        Assert.DoesNotContain(number, await other.GetStringAsync("/desk/products", Cancel), StringComparison.Ordinal);
        Assert.Contains(number, await viewer.GetStringAsync("/desk/products", Cancel), StringComparison.Ordinal);
        var edit = await viewer.GetAsync($"/desk/products/{number}/edit", Cancel);
        Assert.True(edit.StatusCode == HttpStatusCode.Forbidden || edit.RequestMessage!.RequestUri!.AbsolutePath.Contains("AccessDenied", StringComparison.Ordinal));

        // A stale form shows what is stored and saves at the second sending.
        var page = await bank.GetPageAsync($"/desk/products/{number}/edit");
        var form = page.QuerySelectorAll<IHtmlFormElement>("form").Single(f => f.GetAttribute("action")!.EndsWith("/edit", StringComparison.Ordinal));
        await bank.PostFormAsync($"/desk/products/{number}/edit", "/edit", ("Form.Name", "同事改的名字"));
        var stale = await bank.SubmitAsync(form, $"/desk/products/{number}/edit", [new("Form.Name", "我改的名字")]);
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        var shown = await stale.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("同事改的名字", shown, StringComparison.Ordinal);
        Assert.Contains("我改的名字", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calculator_ShowsSchemesResultsAndErrors()
    {
        await using var site = await ProviderSite.StartAsync(TestDatabase.Sqlite);
        using var visitor = site.App.CreateClient();

        var schemeA = await visitor.GetStringAsync("/products/calculator?scheme=a", Cancel);
        Assert.Contains("示例，非攀枝花政策", schemeA, StringComparison.Ordinal);
        Assert.Contains("136,250.00 元", schemeA, StringComparison.Ordinal);
        Assert.Contains("4.5417%", schemeA, StringComparison.Ordinal);
        Assert.Contains("3.5813%", await visitor.GetStringAsync("/products/calculator?scheme=b", Cancel), StringComparison.Ordinal);
        Assert.Contains(
            "6.5625%", await visitor.GetStringAsync("/products/calculator?Amount=3000000&Rate=4.5&Days=365&Guarantee=1&Appraisal=30000", Cancel), StringComparison.Ordinal);
        foreach (var bad in new[] { "Amount=0&Rate=4.5&Days=365", "Amount=-3&Rate=4.5&Days=365", "Amount=10000000000&Rate=4.5&Days=365", "Amount=x&Rate=y&Days=z", "Amount=3000000&Rate=4.555&Days=365", "Amount=79228162514264337593543950335&Rate=4&Days=1" })
        {
            Assert.Contains("class=\"error\"", await visitor.GetStringAsync("/products/calculator?" + bad, Cancel), StringComparison.Ordinal);
        }

        // Everything that is wrong stands at its field at once; half a subsidy is not left out without a word.
        var wrong = await visitor.GetPageAsync("/products/calculator?Amount=x&Rate=4.555&Days=0&Guarantee=-1&Subsidy=50&Cap=-1&PremiumSubsidy=20");
        Assert.Equal(
            ["Amount", "Rate", "Days", "Guarantee", "Subsidy", "PremiumSubsidy"],
            wrong.QuerySelectorAll("[aria-invalid='true']").Select(f => f.GetAttribute("name")));
        Assert.Equal("x", wrong.QuerySelector("#calc-Amount")!.GetAttribute("value"));

        // The summary goes down the form as the fields stand, and leads to each.
        var every = await visitor.GetPageAsync(
            "/products/calculator?AppraisalSubsidy=-1&Cap=x&Mode=nothing&Other=-1&Appraisal=-1&Premium=-1&Guarantee=-1&Days=0&Rate=-1&Amount=0");
        Assert.Equal(
            ["#calc-Amount", "#calc-Rate", "#calc-Days", "#calc-Guarantee", "#calc-Premium", "#calc-Appraisal", "#calc-Other", "#calc-Mode", "#calc-Cap", "#calc-AppraisalSubsidy"],
            every.QuerySelectorAll(".summary-errors a").Select(line => line.GetAttribute("href")));
        Assert.All(every.QuerySelectorAll(".summary-errors a"), line => Assert.Equal("true", every.QuerySelector(line.GetAttribute("href")!)!.GetAttribute("aria-invalid")));
    }

    [Fact]
    public async Task Demo_ShowsProvidersOfEveryKindAndHidesTheExpiredOne()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite, demo: true);
        var (providers, products) = await app.InScopeAsync(async services => (
            await services.GetRequiredService<Exchange.Providers.Contracts.IProviderDirectory>().ListOfferingAsync(null, Cancel),
            await services.GetRequiredService<IProductCatalog>().ListOnOfferAsync(null, Cancel)));

        Assert.Equal(
            [OrganisationKind.Investor, OrganisationKind.Bank, OrganisationKind.Guarantor, OrganisationKind.Insurer, OrganisationKind.Appraiser, OrganisationKind.Agency],
            providers.Select(p => p.Kind).Distinct().Order());
        Assert.All(providers, p => Assert.True(p.IsDemo && p.Name.Contains("示例", StringComparison.Ordinal)));
        Assert.DoesNotContain(providers, p => p.Name == "示例村镇银行");
        Assert.DoesNotContain(products, p => p.Name.Contains("县域", StringComparison.Ordinal));
        Assert.InRange(products.Count, 8, 20);
        Assert.All(products, p => Assert.True(p.IsExample));
        Assert.Equal("A", providers.Single(p => p.IsTechBranch).Grade);
        app.DemoAccount("bank");
    }
}
