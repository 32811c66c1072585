using System.Net;
using Exchange.Framework.Api;
using Exchange.Framework.Auditing;
using Exchange.Inquiries.Domain;
using Exchange.Listings.Domain;
using Exchange.Parties.Contracts;
using Exchange.Parties.Domain;
using Exchange.Rights.Domain;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Parties;

/// <summary>A key of an organisation reads what its scopes say, at its limits, until it ends; and it is no account.</summary>
public sealed class ApiKeyTests
{
    private const string OwnListings = "/api/v1/own/listings";

    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Key_MadeAtTheDesk_IsShownOnceAndReadsWhatIsTheOrganisations(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database, demo: true);
        var owner = await app.OwnerAsync();
        var party = await app.OwnerPartyAsync();
        var key = await owner.MakeKeyAsync();

        // Neither the page nor the database nor the trail has it; the beginning is there to tell keys apart.
        var page = await owner.GetPageAsync(ApiAccess.Desk);
        Assert.DoesNotContain(key, page.DocumentElement.InnerHtml, StringComparison.Ordinal);
        Assert.Contains(key[..12], page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(ApiKeyText.Hash(key), await app.QueryAsync(db => db.Set<ApiKey>().Select(k => k.Hash).SingleAsync(Cancel)));
        Assert.Equal(1, await app.QueryAsync(db => db.Set<AuditEntry>().CountAsync(a => a.SubjectType == nameof(ApiKey), Cancel)));
        Assert.False(await app.QueryAsync(db => db.Set<AuditEntry>().AnyAsync(a => a.NewValues!.Contains(key) || (a.SubjectType == nameof(ApiKey) && a.NewValues.Contains("Hash")), Cancel)));

        using var client = app.CreateClientWithKey(key);
        var listings = await client.GetJsonAsync(OwnListings + "?pageSize=100");
        Assert.Equal(await app.QueryAsync(db => db.Set<Listing>().CountAsync(l => l.OwnerPartyId == party, Cancel)), listings.GetProperty("total").GetInt32());
        var rights = await client.GetJsonAsync("/api/v1/own/rights?pageSize=100");
        Assert.Equal(
            await app.QueryAsync(db => db.Set<IpRight>().CountAsync(r => r.ClaimedBy == party || (r.SourcePartyId == party && r.ClaimedBy == null), Cancel)),
            rights.GetProperty("total").GetInt32());
        var inquiries = await client.GetJsonAsync("/api/v1/own/inquiries?pageSize=100");
        Assert.Equal(
            await app.QueryAsync(db => db.Set<Inquiry>().CountAsync(i => i.AskerPartyId == party || i.OwnerPartyId == party, Cancel)),
            inquiries.GetProperty("total").GetInt32());
        Assert.True(listings.GetProperty("total").GetInt32() > 0 && rights.GetProperty("total").GetInt32() > 0);

        await app.RunBackgroundWorkAsync();
        Assert.Equal(3, await app.QueryAsync(db => db.Set<ApiKeyUse>().Select(u => u.Count).SingleAsync(Cancel)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Key_IsNoAccount_OpensNoPageAndSendsNoForm(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database, demo: true);
        var owner = await app.OwnerAsync();
        using var client = app.CreateClientWithKey(await owner.MakeKeyAsync());

        foreach (var address in new[] { "/desk", "/desk/party", ApiAccess.Desk, "/desk/listings", "/Admin" })
        {
            using var page = await client.GetAsync(address, Cancel);
            Assert.Contains("/Account/Login", page.Headers.Location?.ToString(), StringComparison.OrdinalIgnoreCase);
        }

        using var form = new FormUrlEncodedContent([new("Form.Name", "x")]);
        using var sent = await client.PostAsync(ApiAccess.Desk + "/keys", form, Cancel);
        Assert.NotEqual(HttpStatusCode.OK, sent.StatusCode);
        Assert.Equal(1, await app.QueryAsync(db => db.Set<ApiKey>().CountAsync(Cancel)));
        using var post = await client.PostAsync(OwnListings, null, Cancel);
        Assert.Equal(HttpStatusCode.Forbidden, post.StatusCode);

        // A session opens nothing of the keys' either, and one that comes along with a wrong key does not help.
        Assert.Equal(HttpStatusCode.Unauthorized, (await owner.GetAsync(OwnListings, Cancel)).StatusCode);
        owner.DefaultRequestHeaders.Authorization = new("Bearer", ApiKeyText.New().Key);
        Assert.Equal(HttpStatusCode.Unauthorized, (await owner.GetAsync("/api/v1/listings", Cancel)).StatusCode);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Key_ThatDoesNotHoldOrLacksTheScope_IsRefused(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database, demo: true);
        var owner = await app.OwnerAsync();
        var party = await app.OwnerPartyAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(app, null, OwnListings));
        foreach (var wrong in new[] { "x", "pzx_", ApiKeyText.New().Key })
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(app, wrong, OwnListings));
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(app, wrong, "/api/v1/listings"));
        }

        var reader = await owner.MakeKeyAsync("读取公开", ApiScope.ReadPublic);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(app, reader, "/api/v1/listings"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(app, reader, OwnListings));
        var own = await owner.MakeKeyAsync("读取自有");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(app, own, OwnListings));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(app, own, "/api/v1/listings"));
        using (var client = app.CreateClientWithKey(own))
        using (var refused = await client.GetAsync("/api/v1/webhooks", Cancel))
        {
            Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
            Assert.Contains("scope=\"search.webhooks\"", refused.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        }

        // Its organisation lost its verification, and got it back.
        await VerifyAsync(app, party, VerificationState.Submitted);
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(app, own, OwnListings));
        await VerifyAsync(app, party, VerificationState.Verified);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(app, own, OwnListings));

        // The operator revokes one with a reason, which the organisation reads; the organisation the other.
        var admin = await app.SignInAsRoleAsync("Administrator");
        await admin.PostFormAsync($"/Admin/ApiKeys?q={own[..12]}", "/revoke", ("reason", "示例：密钥泄露"));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(app, own, OwnListings));
        Assert.Contains("示例：密钥泄露", (await owner.GetPageAsync(ApiAccess.Desk)).Body!.TextContent, StringComparison.Ordinal);
        await owner.PostFormAsync(ApiAccess.Desk, "/revoke");
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(app, reader, "/api/v1/listings"));

        var brief = await owner.MakeKeyAsync("短期", ApiScope.ReadOwn, until: "2026-11-24");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(app, brief, OwnListings));
        app.Time.Advance(TimeSpan.FromDays(2));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(app, brief, OwnListings));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Limits_OfAKey_HoldAMinuteAndADay(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database, demo: true);
        var owner = await app.OwnerAsync();

        var quick = await owner.MakeKeyAsync("每分钟", perMinute: 2);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(app, quick, OwnListings));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(app, quick, OwnListings));
        using (var client = app.CreateClientWithKey(quick))
        using (var refused = await client.GetAsync(OwnListings, Cancel))
        {
            Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
            Assert.NotNull(refused.Headers.RetryAfter);
        }

        // Another key is not counted with it; the day's count survives that it is written down.
        var daily = await owner.MakeKeyAsync("每天", perDay: 2);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(app, daily, OwnListings));
        await app.RunBackgroundWorkAsync();
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(app, daily, OwnListings));
        Assert.Equal(HttpStatusCode.TooManyRequests, await StatusAsync(app, daily, OwnListings));
        app.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(app, daily, OwnListings));
    }

    [Fact]
    public void New_Keys_DifferAndAreWellFormed()
    {
        var keys = Enumerable.Range(0, 100).Select(_ => ApiKeyText.New()).ToList();

        Assert.All(keys, k => Assert.True(ApiKeyText.IsWellFormed(k.Key) && k.Key.StartsWith(k.Prefix + "_", StringComparison.Ordinal)));
        Assert.Equal(100, keys.Select(k => k.Key).Distinct().Count());
        Assert.False(ApiKeyText.IsWellFormed(""));
        Assert.False(ApiKeyText.IsWellFormed(keys[0].Key + "x"));
    }

    private static Task VerifyAsync(ExchangeApp app, Guid party, VerificationState state) => app.QueryAsync(db =>
        db.Set<Party>().Where(p => p.Id == party).ExecuteUpdateAsync(set => set.SetProperty(p => p.Verification, state), Cancel));

    private static async Task<HttpStatusCode> StatusAsync(ExchangeApp app, string? key, string address)
    {
        using var client = key is null ? app.CreateClient(followRedirects: false) : app.CreateClientWithKey(key);
        using var response = await client.GetAsync(address, Cancel);
        return response.StatusCode;
    }
}
