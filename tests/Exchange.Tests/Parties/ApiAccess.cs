using System.Net.Http.Headers;
using System.Text.Json;
using Exchange.Framework.Api;
using Exchange.Parties.Contracts;
using Exchange.Parties.Domain;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Parties;

/// <summary>A demo site whose owner makes keys and calls by them.</summary>
internal static class ApiAccess
{
    public const string Desk = "/desk/party/api";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<HttpClient> OwnerAsync(this ExchangeApp app)
    {
        var (email, password) = app.DemoAccount("owner");
        var owner = app.CreateClient();
        await owner.SignInWithPasswordAsync(email, password);
        return owner;
    }

    /// <summary>The organisation for which the demo's owner acts.</summary>
    public static async Task<Guid> OwnerPartyAsync(this ExchangeApp app)
    {
        var name = (await (await app.OwnerAsync()).GetPageAsync("/desk/party")).QuerySelector("h1")!.TextContent.Trim();
        return await app.QueryAsync(db => db.Set<Party>().Where(p => p.Name == name && p.Verification == VerificationState.Verified).Select(p => p.Id).SingleAsync(Cancel));
    }

    public static async Task<string> MakeKeyAsync(
        this HttpClient owner, string name = "网站", string scope = ApiScope.ReadOwn, int perMinute = 100, int perDay = 1000, string until = "2027-01-31")
    {
        var made = await owner.PostFormAsync(
            Desk, "/keys", ("Form.Name", name), ("Form.Scopes", scope), ("Form.PerMinute", $"{perMinute}"), ("Form.PerDay", $"{perDay}"), ("Form.ExpiresOn", until));
        var page = await made.ReadPageAsync();
        return page.QuerySelector("#new-key")?.TextContent ?? throw new InvalidOperationException(page.QuerySelector(".summary-errors")?.TextContent);
    }

    public static HttpClient CreateClientWithKey(this ExchangeApp app, string key)
    {
        var client = app.CreateClient(followRedirects: false);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }

    public static async Task<JsonElement> GetJsonAsync(this HttpClient client, string address)
    {
        using var response = await client.GetAsync(address, Cancel);
        Assert.True(response.IsSuccessStatusCode, $"GET {address}: {(int)response.StatusCode}");
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancel));
        return document.RootElement.Clone();
    }
}
