using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Exchange.Framework;
using Exchange.Framework.Data;
using Exchange.Framework.Recipes;

namespace Exchange.Web;

/// <summary>What is the host's own: addresses, logging and the lines printed at start.</summary>
internal static class Host
{
    public static void AddHost(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration["URLS"]))
        {
            builder.WebHost.UseUrls("http://localhost:5000");
        }

        // Standard output belongs to the results of commands.
        builder.Logging.AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.WebHost.ConfigureKestrel(options => options.AddServerHeader = false);
        builder.Services.AddOpenApi(ApiDocument.Configure);
    }

    /// <summary>Seeds what is missing and lays the pipeline: the site can start after it.</summary>
    public static async Task PrepareAsync(this WebApplication app)
    {
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var demo = app.Configuration.GetValue("SeedDemo", defaultValue: false);
            await scope.ServiceProvider.GetRequiredService<SiteSeeder>().SeedAsync(demo, CancellationToken.None);
        }

        app.UseExchange();
        app.MapOpenApi("/api/{documentName}/openapi.json").AllowAnonymous().RequireRateLimiting(ExchangeApplication.ApiRateLimit);
        // Where it stood first.
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous().RequireRateLimiting(ExchangeApplication.ApiRateLimit);
        app.AnnounceWhenStarted();
    }

    /// <summary>Prints the address and, on loopback only, the demo accounts.</summary>
    private static void AnnounceWhenStarted(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        foreach (var address in addresses)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"listening\t{address}"));
        }

        Console.Write(DemoLines(addresses, app.Services.GetRequiredService<DataFolder>().File("demo-accounts.tsv")));
    });

    /// <summary>The demo accounts where nobody but this machine can use them, else nothing.</summary>
    internal static string DemoLines(ICollection<string> addresses, string accounts) =>
        addresses.Count > 0 && addresses.All(IsLoopback) && File.Exists(accounts) ? File.ReadAllText(accounts) : "";

    private static bool IsLoopback(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Host == "localhost" || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)));
}
