using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Exchange.Tests.Infrastructure;

public sealed class HouseTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task Live_AfterStart_IsHealthy(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);

        var live = await app.CreateClient().GetAsync("/health/live", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
    }

    [Fact]
    public async Task Site_ThatHasStopped_IsLetGo()
    {
        // A timer that outlives its site would hold all of it, in the tests a thousand times over.
        var site = await RunAsync();
        for (var attempt = 0; attempt < 100 && site.IsAlive; attempt++, await Task.Delay(100, TestContext.Current.CancellationToken))
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(site.IsAlive);

        [MethodImpl(MethodImplOptions.NoInlining)]
        static async Task<WeakReference> RunAsync()
        {
            await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
            using var client = app.CreateClient();
            await client.GetStringAsync("/", TestContext.Current.CancellationToken);
            return new WeakReference(app.Services);
        }
    }

    [Fact]
    public async Task Pages_AllowNoInlineScriptAndNoOtherOrigin()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        var client = app.CreateClient();

        foreach (var address in new[] { "/", "/health/live", "/api/v1/patents", "/open-data/patents.csv", "/no/such/page" })
        {
            var policy = (await client.GetAsync(address, TestContext.Current.CancellationToken)).Headers.GetValues("Content-Security-Policy").Single();
            Assert.Equal(
                ["base-uri 'none'", "connect-src 'self'", "default-src 'none'", "font-src 'self'", "form-action 'self'", "frame-ancestors 'none'",
                    "img-src 'self' data: blob:", "manifest-src 'self'", "object-src 'none'", "script-src 'self'", "style-src 'self'"],
                policy.Split(';', StringSplitOptions.TrimEntries).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task OpenApi_NamesThePublicInterface()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);

        using var document = JsonDocument.Parse(await app.CreateClient().GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken));

        var paths = document.RootElement.GetProperty("paths");
        Assert.All(
            new[] { "/api/v1/patents", "/api/v1/patents/{number}", "/api/v1/listings", "/api/v1/needs" },
            path => Assert.True(paths.TryGetProperty(path, out var found) && found.TryGetProperty("get", out _), path));
        var parameters = paths.GetProperty("/api/v1/listings").GetProperty("get").GetProperty("parameters").EnumerateArray().Select(p => p.GetProperty("name").GetString());
        Assert.Superset(new HashSet<string?> { "q", "page", "pageSize", "sort", "mode", "kind", "taxonomy", "status", "price", "readiness", "district", "year" }, parameters.ToHashSet());
    }

    [Theory]
    [InlineData(true, "http://localhost:5000")]
    [InlineData(true, "http://127.0.0.1:5000", "http://[::1]:5000")]
    [InlineData(false, "http://localhost:5000", "http://0.0.0.0:5000")]
    [InlineData(false, "http://[::]:5000")]
    [InlineData(false, "http://exchange.example")]
    [InlineData(false, "http://+:5000")]
    [InlineData(false)]
    public async Task DemoAccounts_ArePrintedOnLoopbackOnly(bool printed, params string[] addresses)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "demo\towner\to@demo.example\tsecret\n", TestContext.Current.CancellationToken);

        var lines = Web.Host.DemoLines(addresses, file);
        File.Delete(file);

        Assert.Equal(printed ? "demo\towner\to@demo.example\tsecret\n" : "", lines);
        Assert.Equal("", Web.Host.DemoLines(addresses, file));
    }
}
