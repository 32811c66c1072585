using System.Text.Json;
using Exchange.Framework.Api;
using Exchange.Parties.Domain;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;
using Exchange.Tests.Infrastructure;
using Exchange.Tests.Parties;
using Exchange.Tests.Roles;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Api;

/// <summary>The description of the API is true to its endpoints.</summary>
public sealed class ApiDocumentTests
{
    private const string Address = "/api/v1/openapi.json";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Document_NamesEveryAddressAndOnlyReadingOnes()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        var document = new ApiDocument(await app.CreateClient().GetStringAsync(Address, Cancel));

        var mapped = Endpoints.Of(app).Select(e => RoleTable.ShapeOf(e.Path)).Where(p => p.StartsWith("/api/v1/", StringComparison.Ordinal));

        Assert.Equal(mapped.Order(StringComparer.Ordinal), document.Gets.Select(g => RoleTable.ShapeOf(g.Path)).Order(StringComparer.Ordinal));
        Assert.Equal(0, document.OtherMethods);
    }

    [Fact]
    public async Task Answers_OfEveryAddress_AreAsDescribed()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite, demo: true);
        var owner = await app.OwnerAsync();
        var document = new ApiDocument(await owner.GetStringAsync(Address, Cancel));
        using var reader = app.CreateClientWithKey(await owner.MakeKeyAsync("公开", ApiScope.ReadPublic));
        using var own = app.CreateClientWithKey(await owner.MakeKeyAsync("自有"));
        using var hooks = app.CreateClientWithKey(await owner.MakeKeyAsync("推送", ApiScope.SearchWebhooks));
        await owner.PostFormAsync(ApiAccess.Desk, "/webhooks", ("Webhook.Name", "示例"), ("Webhook.Url", "https://hooks.example.com/"), ("Webhook.Search", "/listings"));
        var hook = await app.QueryAsync(db => db.Set<Webhook>().Select(h => h.Id).SingleAsync(Cancel));
        var number = await app.QueryAsync(db => db.Set<IpRight>().Where(r => r.Kind == IpKind.Patent).Select(r => r.ApplicationNumber).FirstAsync(Cancel));
        var faults = new List<string>();
        var tried = 0;
        foreach (var (path, get) in document.Gets)
        {
            var client = get["x-scope"]?.GetValue<string>() switch
            {
                ApiScope.ReadOwn => own,
                ApiScope.SearchWebhooks => hooks,
                _ => reader,
            };
            var answer = await client.GetJsonAsync(path.Replace("{number}", number, StringComparison.Ordinal).Replace("{id}", hook.ToString(), StringComparison.Ordinal));
            faults.AddRange(document.Compare(get, answer).Select(fault => $"{path} {fault}"));
            if (answer.TryGetProperty("facets", out var facets))
            {
                var asked = get["parameters"]!.AsArray().Select(p => p!["name"]!.GetValue<string>()).ToHashSet();
                faults.AddRange(facets.EnumerateObject().Where(facet => !asked.Contains(facet.Name)).Select(facet => $"{path} cannot be asked for its {facet.Name}"));
            }

            tried++;
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.True(tried >= 13, $"Only {tried} addresses were tried.");
    }

    [Fact]
    public async Task Compare_WrongAnswer_IsNotAsDescribed()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        var document = new ApiDocument(await app.CreateClient().GetStringAsync(Address, Cancel));
        var get = document.Gets.Single(g => g.Path == "/api/v1/changes").Get;

        Assert.Empty(document.Compare(get, Parse("""{"items":[],"next":"x","more":false}""")));
        Assert.NotEmpty(document.Compare(get, Parse("""{"items":[],"next":"x"}""")));
        Assert.NotEmpty(document.Compare(get, Parse("""{"items":[],"next":1,"more":false}""")));
        Assert.NotEmpty(document.Compare(get, Parse("""{"items":[],"next":"x","more":false,"secret":1}""")));
        Assert.NotEmpty(document.Compare(get, Parse("""{"items":[{"kind":"patents"}],"next":"x","more":false}""")));
    }

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
