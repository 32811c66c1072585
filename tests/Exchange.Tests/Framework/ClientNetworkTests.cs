using System.Net;
using Exchange.Framework.Security;
using Exchange.Tests.Infrastructure;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Framework;

public sealed class ClientNetworkTests
{
    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64")]
    [InlineData("2001:db8:1:2:ffff::1", "2001:db8:1:2::/64")]
    [InlineData("2001:db8:1:3::1", "2001:db8:1:3::/64")]
    public void Of_Address_IsWhatOneLineHas(string address, string expected) => Assert.Equal(expected, ClientNetwork.Of(IPAddress.Parse(address)));

    [Fact]
    public async Task Forms_FromManyAddressesOfOneNetwork_AreLimitedTogether()
    {
        await using var app = await ExchangeApp.StartAsync(
            TestDatabase.Sqlite, services: services => services.Configure<RateLimits>(limits => limits.FormsPerMinute = 2));
        var server = (TestServer)app.Services.GetRequiredService<IServer>();

        var answers = new List<int>();
        foreach (var address in new[] { "2001:db8::1", "2001:db8::2", "2001:db8::3", "2001:db8:0:1::1" })
        {
            var context = await server.SendAsync(http =>
            {
                http.Request.Method = "POST";
                http.Request.Scheme = "https";
                http.Request.Host = new("localhost");
                http.Request.Path = "/Account/Login";
                http.Connection.RemoteIpAddress = IPAddress.Parse(address);
            }, TestContext.Current.CancellationToken);
            answers.Add(context.Response.StatusCode);
        }

        Assert.Equal([400, 400, 429, 400], answers);
    }

    [Theory]
    [InlineData("/desk/rights/new")]
    [InlineData("/desk/rights/01900000000070008000000000000001/drawings")]
    [InlineData("/desk/rights/01900000000070008000000000000001/claim")]
    [InlineData("/desk/listings/new")]
    [InlineData("/desk/listings/PZH-2026-000001/files")]
    public async Task Desks_ThatWriteOrTakeFiles_AreLimited(string path)
    {
        await using var app = await ExchangeApp.StartAsync(
            TestDatabase.Sqlite, services: services => services.Configure<RateLimits>(limits => limits.WritesPerMinute = 1));
        using var client = app.CreateClient(followRedirects: false);
        using var nothing = new FormUrlEncodedContent([]);

        var first = await client.PostAsync(path, nothing, TestContext.Current.CancellationToken);
        var second = await client.PostAsync(path, nothing, TestContext.Current.CancellationToken);

        Assert.NotEqual(HttpStatusCode.TooManyRequests, first.StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, second.StatusCode);
    }

    [Fact]
    public async Task People_OfOneOffice_AreLimitedEachByTheirAccount_AndTogetherMoreWidely()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite, services: services => services.Configure<RateLimits>(limits =>
        {
            limits.WritesPerMinute = 2;
            limits.AccountsPerAddress = 2;
        }));
        const string Path = "/desk/rights/new";
        using var nobody = app.CreateClient(followRedirects: false);
        using var first = await SignInAsync("first@test.example");
        using var second = await SignInAsync("second@test.example");
        using var third = await SignInAsync("third@test.example");

        Assert.Equal([false, false, true], await SendAsync(first, 3));
        // Who sits beside the first is not held up by that, until the office as a whole has sent too much.
        Assert.Equal([false, false], await SendAsync(second, 2));
        Assert.Equal([true], await SendAsync(third, 1));
        Assert.Equal([true], await SendAsync(nobody, 1));

        async Task<HttpClient> SignInAsync(string email)
        {
            await app.CreateUserAsync(email);
            return await app.SignInAsync(email, followRedirects: false);
        }

        async Task<List<bool>> SendAsync(HttpClient client, int times)
        {
            var isHeld = new List<bool>();
            for (var i = 0; i < times; i++)
            {
                using var nothing = new FormUrlEncodedContent([]);
                isHeld.Add((await client.PostAsync(Path, nothing, TestContext.Current.CancellationToken)).StatusCode == HttpStatusCode.TooManyRequests);
            }

            return isHeld;
        }
    }

    [Fact]
    public async Task Search_AsAPage_IsLimitedLikeTheApi()
    {
        await using var app = await ExchangeApp.StartAsync(
            TestDatabase.Sqlite, services: services => services.Configure<RateLimits>(limits => limits.ApiPerMinute = 1));
        using var client = app.CreateClient();

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/search?q=钒", TestContext.Current.CancellationToken)).StatusCode);
        var held = await client.GetAsync("/patents", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.TooManyRequests, held.StatusCode);
        Assert.InRange(held.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
    }
}
