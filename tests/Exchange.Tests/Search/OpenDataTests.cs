using System.Globalization;
using System.Net;
using System.Text.Json;
using CsvHelper;
using Exchange.Framework.Data;
using Exchange.Framework.Settings;
using Exchange.Search.Contracts;
using Exchange.Search.Services;
using Exchange.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Search;

/// <summary>The files of the open data hold what the catalogs show, described, in a stable order, and are not sent again unchanged.</summary>
public sealed class OpenDataTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Files_OfEverySet_HoldTheRowsOfTheCatalog(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database, demo: true);
        using var client = app.CreateClient();
        var sets = app.Services.GetServices<OpenDataSet>().Where(s => s.Columns.Count > 0).ToList();
        Assert.Superset(new HashSet<string> { "patents", "listings", "providers", "products" }, sets.Select(s => s.Name).ToHashSet());

        foreach (var set in sets)
        {
            var total = await app.InScopeAsync(services => Task.FromResult(services.GetRequiredService<ISearchService>().Count(set.Source)));
            using var response = await client.GetAsync($"/open-data/{set.Name}.csv", Cancel);
            Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
            var rows = Read(await response.Content.ReadAsStringAsync(Cancel));
            Assert.True(total > 0 && rows.Count == total, $"{set.Name}: {rows.Count} rows, {total} in the catalog");
            Assert.Equal(set.Columns.Select(c => c.Name).Prepend("id"), rows[0].Keys);
            Assert.Equal(rows.Select(r => r["id"]).Order(StringComparer.Ordinal).Distinct(), rows.Select(r => r["id"]));

            // Every column is one that the cards have.
            using var json = JsonDocument.Parse(await client.GetStringAsync($"/open-data/{set.Name}.json", Cancel));
            var items = json.RootElement.GetProperty("items").EnumerateArray().ToList();
            Assert.Equal(rows.Select(r => r["id"]), items.Select(i => i.GetProperty("id").GetString()));
            var card = app.Services.GetServices<ApiItem>().Single(i => i.Source == set.Source).Type;
            Assert.Empty(set.Columns.Select(c => c.Name).Except(card.GetProperties().Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name))));
            Assert.StartsWith("https://localhost/", items[0].GetProperty("url").GetString(), StringComparison.Ordinal);

            using var metadata = JsonDocument.Parse(await client.GetStringAsync($"/open-data/{set.Name}.csv-metadata.json", Cancel));
            Assert.Equal($"https://localhost/open-data/{set.Name}.csv", metadata.RootElement.GetProperty("url").GetString());
            Assert.Equal(
                rows[0].Keys, metadata.RootElement.GetProperty("tableSchema").GetProperty("columns").EnumerateArray().Select(c => c.GetProperty("name").GetString()!));

            using var again = new HttpRequestMessage(HttpMethod.Get, $"/open-data/{set.Name}.csv");
            again.Headers.IfNoneMatch.Add(response.Headers.ETag!);
            Assert.Equal(HttpStatusCode.NotModified, (await client.SendAsync(again, Cancel)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/open-data/accounts.csv", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/open-data/patents.csv?after=x", Cancel)).StatusCode);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Page_WithoutALicence_SaysThatItIsToBeVerified(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var client = app.CreateClient();
        var page = await client.GetPageAsync("/open-data");
        Assert.Contains("待核实", page.Body!.TextContent, StringComparison.Ordinal);
        using (var linked = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent))
        {
            Assert.Equal("dcat:Catalog", linked.RootElement.GetProperty("@type").GetString());
        }

        await app.InScopeAsync(async services =>
        {
            await services.GetRequiredService<SiteSettings>().SetAsync(
                nameof(OpenDataSettings), """{"LicenceName":"示例许可","LicenceUrl":"https://licence.example/1"}""", Cancel);
            await services.GetRequiredService<AppDbContext>().SaveChangesAsync(Cancel);
        });
        Assert.NotNull((await client.GetPageAsync("/open-data")).QuerySelector("a[rel='license'][href='https://licence.example/1']"));
        using var catalog = JsonDocument.Parse(await client.GetStringAsync("/open-data/catalog.jsonld", Cancel));
        Assert.Contains(catalog.RootElement.GetProperty("dcat:dataset").EnumerateArray(), s => s.GetProperty("dct:license").GetProperty("@id").GetString() == "https://licence.example/1");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Cells_ThatASpreadsheetWouldRun_AreText(TestDatabase database)
    {
        await using var site = await SearchSite.StartAsync(database);
        var item = site.Patents.Add("钒");
        site.Patents.Items[item.Id] = item with { Card = """{"title":"=HYPERLINK(\"https://evil.example\")","number":"0","url":"/patents/0","owners":["+1","b"],"taxonomy":[]}""" };
        await site.ChangedAsync(site.Patents, item.Id);
        using var client = site.CreateClient();

        var row = Assert.Single(Read(await client.GetStringAsync("/open-data/patents.csv", Cancel)));

        Assert.StartsWith("'=", row["title"], StringComparison.Ordinal);
        Assert.Equal("'+1; b", row["owners"]);
    }

    private static List<Dictionary<string, string>> Read(string text)
    {
        using var csv = new CsvReader(new StringReader(text.TrimStart('\uFEFF')), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
        {
            rows.Add(csv.HeaderRecord!.ToDictionary(name => name, name => csv.GetField(name)!, StringComparer.Ordinal));
        }

        return rows;
    }
}
