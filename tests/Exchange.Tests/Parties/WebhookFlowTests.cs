using System.Net;
using System.Text.Json;
using Exchange.Framework.Api;
using Exchange.Framework.Data;
using Exchange.Listings.Contracts;
using Exchange.Listings.Domain;
using Exchange.Parties.Contracts;
using Exchange.Parties.Domain;
using Exchange.Parties.Services;
using Exchange.Search.Contracts;
using Exchange.Tests.Infrastructure;
using Exchange.Tests.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Parties;

/// <summary>What changes in a search is told once, signed, tried again when it fails, and not for ever.</summary>
public sealed class WebhookFlowTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Change_InTheSearch_IsSentSignedAndOnce(TestDatabase database)
    {
        using var receiver = new Receiver();
        await using var app = await StartAsync(database, receiver);
        var owner = await app.OwnerAsync();
        var listing = await ListingAsync(app);
        var secret = await MakeAsync(owner, $"/listings?q={listing.Number}");

        await ChangeAsync(app, listing.Id);
        var other = await app.QueryAsync(db => db.Set<Listing>().Where(l => l.Id != listing.Id && l.State == ListingState.Published).Select(l => l.Id).FirstAsync(Cancel));
        await ChangeAsync(app, other);

        var sent = Assert.Single(receiver.Requests);
        Assert.Equal("https://hooks.example.com/pzh", sent.Address);
        Assert.Equal(WebhookSignature.Sign(secret, sent.Id, sent.Time, sent.Body), sent.Signature);
        using var body = JsonDocument.Parse(sent.Body);
        Assert.Equal("search.changed", body.RootElement.GetProperty("type").GetString());
        var item = Assert.Single(body.RootElement.GetProperty("data").GetProperty("items").EnumerateArray());
        Assert.Equal((listing.Id.ToString("N"), "listings"), (item.GetProperty("id").GetString()!, item.GetProperty("kind").GetString()!));
        Assert.EndsWith("/listings/" + listing.Number, item.GetProperty("url").GetString(), StringComparison.Ordinal);

        // The log of deliveries stands at the desk, and a key with the scope reads it.
        Assert.Contains(sent.Id, (await owner.GetPageAsync(ApiAccess.Desk)).Body!.TextContent, StringComparison.Ordinal);
        using var client = app.CreateClientWithKey(await owner.MakeKeyAsync(scope: ApiScope.SearchWebhooks));
        var hook = Assert.Single((await client.GetJsonAsync("/api/v1/webhooks")).GetProperty("items").EnumerateArray());
        var delivery = Assert.Single((await client.GetJsonAsync($"/api/v1/webhooks/{hook.GetProperty("id").GetString()}/deliveries")).GetProperty("items").EnumerateArray());
        Assert.Equal(("Delivered", 200, sent.Id), (delivery.GetProperty("state").GetString()!, delivery.GetProperty("status").GetInt32(), delivery.GetProperty("id").GetString()!));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/api/v1/webhooks/{Guid.NewGuid()}/deliveries", Cancel)).StatusCode);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Receiver_ThatFails_IsTriedAgainUnderTheSameIdAndSwitchedOffInTheEnd(TestDatabase database)
    {
        using var receiver = new Receiver { Status = HttpStatusCode.InternalServerError };
        await using var app = await StartAsync(database, receiver);
        var owner = await app.OwnerAsync();
        await MakeAsync(owner, "/listings?q=zzzzqqqq");

        await owner.PostFormAsync(ApiAccess.Desk, "/test");
        await app.RunBackgroundWorkAsync();
        await app.RunBackgroundWorkAsync();
        Assert.Single(receiver.Requests);
        app.Time.Advance(TimeSpan.FromMinutes(2));
        await app.RunBackgroundWorkAsync();
        Assert.Equal(2, receiver.Requests.Count);
        Assert.Single(receiver.Requests.Select(r => r.Id).Distinct());

        for (var i = 0; i < 40 && !await IsOffAsync(app); i++)
        {
            if (i % 8 == 0)
            {
                await owner.PostFormAsync(ApiAccess.Desk, "/test");
            }

            app.Time.Advance(TimeSpan.FromHours(16));
            owner = await app.OwnerAsync();
            await app.RunBackgroundWorkAsync();
        }

        Assert.True(await IsOffAsync(app));
        Assert.Equal(Webhook.MostFailures, receiver.Requests.Count);
        Assert.Contains("已停用", (await owner.GetPageAsync("/desk/messages")).Body!.TextContent, StringComparison.Ordinal);

        // Somebody has looked, and it goes on from now.
        receiver.Status = HttpStatusCode.NoContent;
        await owner.PostFormAsync(ApiAccess.Desk, "/enable");
        await owner.PostFormAsync(ApiAccess.Desk, "/test");
        await app.RunBackgroundWorkAsync();
        Assert.Equal(Webhook.MostFailures + 1, receiver.Requests.Count);
        Assert.False(await IsOffAsync(app));
    }

    // More than one round looks at, of two organisations, one of them with a search that fails: each is told, and no organisation takes all places.
    [Theory, MemberData(nameof(Both))]
    public async Task Webhooks_InGreatNumber_AllHaveTheirTurnAndTheirShare(TestDatabase database)
    {
        using var receiver = new Receiver();
        await using var app = await ExchangeApp.StartAsync(
            database, demo: true, services: services =>
            {
                FailingSearch.Replace(services);
                services.AddSingleton(provider => new WebhookPost(receiver, provider.GetRequiredService<TimeProvider>()));
            });
        await app.RunBackgroundWorkAsync();
        var owner = await app.OwnerPartyAsync();
        var other = await app.QueryAsync(db => db.Set<Party>().Where(p => p.Id != owner && p.Verification == VerificationState.Verified).Select(p => p.Id).FirstAsync(Cancel));
        var parties = Enumerable.Repeat(owner, 60).Append(other).ToList();
        await app.InScopeAsync(async services =>
        {
            var secret = services.GetRequiredService<WebhookSecrets>().Protect("secret");
            var cursor = services.GetRequiredService<IChangeFeed>().Now()!;
            var db = services.GetRequiredService<AppDbContext>();
            db.AddRange(parties.Select((party, i) => new Webhook
            {
                PartyId = party, Name = "示例", Url = "https://hooks.example.com/pzh", Search = i == 0 ? $"/listings?q={FailingSearch.Query}" : "/listings", Secret = secret, Cursor = cursor, CreatedBy = "test",
                CreatedAt = app.Time.GetUtcNow(),
            }));
            services.GetRequiredService<ISearchChanges>().Record("listings", (await ListingAsync(app)).Id);
            await db.SaveChangesAsync(Cancel);
            await services.GetRequiredService<ISearchIndex>().CatchUpAsync(Cancel);
        });

        app.ExpectLog("could not be asked");
        var watch = app.Services.GetRequiredService<WebhookWatch>();
        while (await watch.RunOnceAsync(Cancel))
        {
        }

        Assert.Equal(60, await app.QueryAsync(db => db.Set<WebhookDelivery>().Select(d => d.WebhookId).Distinct().CountAsync(Cancel)));
        Assert.Equal(60, await app.QueryAsync(db => db.Set<WebhookDelivery>().CountAsync(Cancel)));
        Assert.True(await app.Services.GetRequiredService<WebhookSender>().RunOnceAsync(Cancel));
        Assert.Equal(3, receiver.Requests.Count);
        await app.RunBackgroundWorkAsync();
        Assert.Equal(60, receiver.Requests.Count);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Form_WithAddressThatLeadsInside_IsRefused(TestDatabase database)
    {
        using var receiver = new Receiver();
        await using var app = await StartAsync(database, receiver);
        var owner = await app.OwnerAsync();

        foreach (var (url, search) in new[] { ("https://127.0.0.1/", "/listings"), ("http://hooks.example.com/", "/listings"), ("https://hooks.example.com/", "/desk/party"), ("https://hooks.example.com/", "x") })
        {
            await owner.PostFormAsync(ApiAccess.Desk, "/webhooks", ("Webhook.Name", "示例"), ("Webhook.Url", url), ("Webhook.Search", search));
        }

        Assert.Equal(0, await app.QueryAsync(db => db.Set<Webhook>().CountAsync(Cancel)));
    }

    private static Task<ExchangeApp> StartAsync(TestDatabase database, Receiver receiver) => ExchangeApp.StartAsync(
        database, demo: true, services: services => services.AddSingleton(provider => new WebhookPost(receiver, provider.GetRequiredService<TimeProvider>())));

    private static async Task<string> MakeAsync(HttpClient owner, string search)
    {
        var made = await owner.PostFormAsync(
            ApiAccess.Desk, "/webhooks", ("Webhook.Name", "示例"), ("Webhook.Url", "https://hooks.example.com/pzh"), ("Webhook.Search", search));
        var page = await made.ReadPageAsync();
        return page.QuerySelector("#new-secret")?.TextContent ?? throw new InvalidOperationException(page.QuerySelector(".summary-errors")?.TextContent);
    }

    private static async Task<(Guid Id, string Number)> ListingAsync(ExchangeApp app)
    {
        var found = await app.QueryAsync(db => db.Set<Listing>().Where(l => l.State == ListingState.Published).OrderBy(l => l.Number).Select(l => new { l.Id, l.Number }).FirstAsync(Cancel));
        return (found.Id, found.Number);
    }

    private static async Task ChangeAsync(ExchangeApp app, Guid listing)
    {
        await app.InScopeAsync(async services =>
        {
            services.GetRequiredService<ISearchChanges>().Record("listings", listing);
            await services.GetRequiredService<AppDbContext>().SaveChangesAsync(Cancel);
        });
        await app.RunBackgroundWorkAsync();
        // The watch may have looked before the index had it.
        await app.RunBackgroundWorkAsync();
    }

    private static Task<bool> IsOffAsync(ExchangeApp app) => app.QueryAsync(db => db.Set<Webhook>().AnyAsync(h => h.DisabledAt != null, Cancel));
}
