using System.Net;
using Exchange.Notifications.Services;
using Exchange.Tests.Infrastructure;
using Exchange.Tests.Users;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace Exchange.Tests.Notifications;

public sealed class SiteAddressTests
{
    private const string Email = "lin@test.example";

    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("localhost:5000", null, "*", "https://localhost:5000/x")]
    [InlineData("127.0.0.1", null, "*", "https://127.0.0.1/x")]
    [InlineData("[::1]:5000", null, null, "https://[::1]:5000/x")]
    [InlineData("evil.example", null, "*", null)]
    [InlineData("evil.example", null, null, null)]
    [InlineData("localhost.evil.example", null, "*", null)]
    [InlineData("evil.example", null, "www.site.example;*.site.example", null)]
    [InlineData("www.site.example", null, "www.site.example", "https://www.site.example/x")]
    [InlineData("a.site.example:8443", null, "*.site.example", "https://a.site.example:8443/x")]
    [InlineData("evil.example", "https://www.site.example/", "*", "https://www.site.example/x")]
    public void Absolute_BelievesOnlyWhatIsConfiguredAndLoopback(string host, string? publicAddress, string? allowedHosts, string? expected)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            new Dictionary<string, string?> { ["PublicAddress"] = publicAddress, ["AllowedHosts"] = allowedHosts }).Build();
        var http = new DefaultHttpContext();
        http.Request.Scheme = "https";
        http.Request.Host = new HostString(host);
        var logs = new FakeLogger<SiteAddress>();
        var address = new SiteAddress(configuration, new HttpContextAccessor { HttpContext = http }, logs, new TestClock());

        Assert.Equal(expected, address.Absolute("/x"));
        Assert.Equal(expected, address.Absolute("/x"));
        // Said once, not with every request.
        Assert.Equal(expected is null ? 1 : 0, logs.Collector.GetSnapshot().Count(l => l.Level == LogLevel.Error && l.Message.Contains("PublicAddress", StringComparison.Ordinal)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Reset_AskedForWithAForgedHost_SendsNoLink(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        app.ExpectLog("PublicAddress");
        await app.CreateUserAsync(Email);
        var forged = app.CreateClient(followRedirects: false);
        forged.BaseAddress = new Uri("https://evil.example");

        var answer = await forged.PostFormAsync("/Account/ForgotPassword", "/Account/ForgotPassword", ("Email", Email));
        var unknown = await forged.PostFormAsync("/Account/ForgotPassword", "/Account/ForgotPassword", ("Email", "nobody@test.example"));
        var robots = await forged.GetStringAsync("/robots.txt", Cancel);
        var map = await forged.GetAsync("/sitemap.xml", Cancel);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(unknown.Headers.Location, answer.Headers.Location);
        Assert.Empty(await app.ReadMailAsync(Email));
        Assert.DoesNotContain("evil", robots, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, map.StatusCode);

        var own = app.CreateClient();
        await own.PostFormAsync("/Account/ForgotPassword", "/Account/ForgotPassword", ("Email", Email));
        Assert.StartsWith("/Account/ResetPassword", Assert.Single(await app.ReadMailAsync(Email)).Link("/Account/ResetPassword"), StringComparison.Ordinal);
    }
}
