using System.Net;
using System.Text.Json;
using Exchange.Tests.Infrastructure;

namespace Exchange.Tests.Search;

public sealed class SearchApiTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task List_Envelope_IsAsAgreed(TestDatabase database)
    {
        await using var site = await SearchSite.StartAsync(database);
        var one = site.Patents.Add("钒电池", numbers: ["201310491586.1"], kind: "invention", years: ["2013"], date: 1);
        var two = site.Patents.Add("钒合金", kind: "design", years: ["2014"], date: 2);
        await site.ChangedAsync(site.Patents, one.Id, two.Id);
        using var client = site.CreateClient();

        var all = await GetAsync(client, "/api/v1/patents");
        Assert.Equal(2, all.GetProperty("total").GetInt32());
        Assert.Equal(two.Card, all.GetProperty("items")[0].GetRawText());
        var kinds = all.GetProperty("facets").GetProperty("kind");
        Assert.Equal("""[{"value":"design","label":"<design>","count":1},{"value":"invention","label":"<invention>","count":1}]""", kinds.GetRawText());

        Assert.Equal(1, (await GetAsync(client, "/api/v1/patents?q=" + Uri.EscapeDataString("ZL 2013 1 0491586.1"))).GetProperty("total").GetInt32());
        Assert.Equal(1, (await GetAsync(client, "/api/v1/patents?kind=design&pageSize=1&sort=oldest")).GetProperty("total").GetInt32());
        Assert.Equal(2, (await GetAsync(client, "/api/v1/patents?kind=design&kind=invention")).GetProperty("total").GetInt32());
        Assert.Equal(0, (await GetAsync(client, "/api/v1/listings")).GetProperty("total").GetInt32());

        // The shape stays the same where nothing is found.
        Assert.All(
            (await GetAsync(client, "/api/v1/listings")).GetProperty("facets").EnumerateObject(), facet => Assert.Equal(0, facet.Value.GetArrayLength()));

        var past = await GetAsync(client, "/api/v1/patents?page=99999999999999");
        Assert.Equal((2, 0), (past.GetProperty("total").GetInt32(), past.GetProperty("items").GetArrayLength()));
        Assert.Equal(0, (await GetAsync(client, "/api/v1/patents?kind=no-such")).GetProperty("total").GetInt32());
        Assert.Equal(0, (await GetAsync(client, "/api/v1/patents?kind=" + new string('x', 500))).GetProperty("total").GetInt32());
        Assert.Equal(2, (await GetAsync(client, "/api/v1/patents?colour=red")).GetProperty("total").GetInt32());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task List_WrongParameter_ProblemDetails(TestDatabase database)
    {
        await using var site = await SearchSite.StartAsync(database);
        using var client = site.CreateClient();
        string[] queries = ["sort=no-such", "pageSize=0", "pageSize=101", "pageSize=ten", "page=0", "page=-1", "page=x"];
        foreach (var (list, query) in new[] { "patents", "listings" }.SelectMany(list => queries.Select(query => (list, query))))
        {
            using var response = await client.GetAsync($"/api/v1/{list}?{query}", TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
            Assert.Contains(query.Split('=')[0], await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task List_NaughtyStrings_NeverFail(TestDatabase database)
    {
        var file = SharedFiles.Require("security/blns/blns.json");
        await using var site = await SearchSite.StartAsync(database);
        await site.ChangedAsync(site.Patents, site.Patents.Add("钒电池 test null true 1").Id);
        using var client = site.CreateClient();
        using var strings = JsonDocument.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        foreach (var text in strings.RootElement.EnumerateArray().Select(e => e.GetString()!))
        {
            var encoded = Uri.EscapeDataString(text);
            using var response = await client.GetAsync($"/api/v1/patents?q={encoded}&kind={encoded}", TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    private static async Task<JsonElement> GetAsync(HttpClient client, string address)
    {
        using var response = await client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return document.RootElement.Clone();
    }
}
