using System.Net;
using System.Net.Http.Headers;
using Exchange.Framework.Api;
using Exchange.Tests.Infrastructure;
using Exchange.Tests.Parties;

namespace Exchange.Tests.Search;

/// <summary>Answers of the API are marked by their content; who has one is not sent it again, and is told nothing of what others have.</summary>
public sealed class ConditionalAnswersTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Answer_ThatTheCallerHas_IsNotSentAgainUntilItChanges(TestDatabase database)
    {
        await using var site = await SearchSite.StartAsync(database);
        await site.ChangedAsync(site.Patents, site.Patents.Add("钒电池").Id);
        using var client = site.CreateClient();

        using var first = await client.GetAsync("/api/v1/patents", Cancel);
        var mark = first.Headers.ETag!;
        Assert.False(mark.IsWeak);
        Assert.True(first.Headers.CacheControl is { Public: true, NoCache: true });
        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync(client, "/api/v1/patents", mark));
        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync(client, "/api/v1/patents", EntityTagHeaderValue.Any));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, "/api/v1/patents", new EntityTagHeaderValue("\"other\"")));
        // Another address has another mark.
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, "/api/v1/listings", mark));

        using (var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/api/v1/patents"), Cancel))
        {
            Assert.Equal(HttpStatusCode.OK, head.StatusCode);
            Assert.Equal(mark, head.Headers.ETag);
            Assert.Empty(await head.Content.ReadAsByteArrayAsync(Cancel));
        }

        await site.ChangedAsync(site.Patents, site.Patents.Add("海绵钛").Id);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, "/api/v1/patents", mark));

        // What is no answer has no mark.
        using var wrong = await client.GetAsync("/api/v1/patents?page=x", Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Null(wrong.Headers.ETag);
    }

    [Fact]
    public async Task Answer_OfAKey_IsThatKeysAlone()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite, demo: true);
        var owner = await app.OwnerAsync();
        using var client = app.CreateClientWithKey(await owner.MakeKeyAsync());
        using var own = await client.GetAsync("/api/v1/own/listings", Cancel);
        Assert.True(own.Headers.CacheControl is { Private: true, NoCache: true });
        Assert.Contains("Authorization", own.Headers.Vary);
        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync(client, "/api/v1/own/listings", own.Headers.ETag!));

        // Whoever has learnt the mark gets no answer by it.
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(app.CreateClient(), "/api/v1/own/listings", own.Headers.ETag!));
        using var reader = app.CreateClientWithKey(await owner.MakeKeyAsync("公开", ApiScope.ReadPublic));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(reader, "/api/v1/own/listings", own.Headers.ETag!));
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string address, EntityTagHeaderValue mark)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(mark);
        using var response = await client.SendAsync(request, Cancel);
        if (response.StatusCode == HttpStatusCode.NotModified)
        {
            Assert.Empty(await response.Content.ReadAsByteArrayAsync(Cancel));
        }

        return response.StatusCode;
    }
}
