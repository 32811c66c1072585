using System.Globalization;
using Exchange.Framework;
using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Framework.Jobs;
using Exchange.Framework.Leases;
using Exchange.Framework.Live;
using Exchange.Search.Services;
using Exchange.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace Exchange.Tests.Infrastructure;

/// <summary>
/// The whole site on a database, an index and a data folder of its own. On disposal it fails when a warning or an error
/// was logged that the test did not announce.
/// </summary>
internal sealed class ExchangeApp : IAsyncDisposable
{
    private static readonly DateTimeOffset _start = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    private readonly string _folder = Directory.CreateTempSubdirectory("exchange-test-").FullName;
    private readonly TestDatabaseInstance _database;
    private readonly FakeLogCollector _logs = new();

    // Said by libraries at every first start on an empty database, and by the test server about limits that Kestrel sets.
    private readonly List<string> _expectedLogs =
        ["No XML encryptor configured", "FROM \"__EFMigrationsHistory\"", "A request body size limit could not be applied"];

    private WebApplication? _site;

    private ExchangeApp(TestDatabase database, bool kestrel, DateTimeOffset start, ExchangeApp? template)
    {
        RunsByItself = kestrel;
        Time = new(start);
        if (template is not null)
        {
            Copy(template._folder, _folder);
        }

        _database = new TestDatabaseInstance(database, _folder, template?._database);
    }

    /// <summary>
    /// Starts at 2026-11-23T08:00Z. Sessions and tokens follow it; timers of background services do not run by
    /// themselves: use <see cref="RunBackgroundWorkAsync"/>.
    /// </summary>
    public TestClock Time { get; }

    /// <summary>Whether the background services run, as they do for browsers; then nothing is run by hand.</summary>
    public bool RunsByItself { get; }

    public IServiceProvider Services => _site!.Services;

    /// <summary>The data folder: mail lies in <c>mail/</c>.</summary>
    public string Folder => _folder;

    /// <summary>Address of the site when it listens on a real port.</summary>
    public Uri BaseAddress => RunsByItself ? new Uri(_site!.Urls.First()) : new Uri("https://localhost");

    /// <param name="demo">Runs the demo recipe after the setup recipe.</param>
    /// <param name="kestrel">Listens on a free loopback port with the real clock, for browsers.</param>
    /// <param name="services">Registrations that replace the site's, such as other modules' contracts.</param>
    public static async Task<ExchangeApp> StartAsync(
        TestDatabase database, bool demo = false, bool kestrel = false, Action<IServiceCollection>? services = null)
    {
        // Browsers see the real clock, so what they see begins today.
        var app = new ExchangeApp(database, kestrel, _start, await SiteTemplates.GetAsync(database, demo, today: kestrel));
        try
        {
            await app.StartSiteAsync(demo, services);
            return app;
        }
        catch
        {
            app._expectedLogs.Add("");
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts a site on an empty database, lets it come to rest and stops it.</summary>
    /// <param name="today">Begins by the real clock.</param>
    public static async Task<ExchangeApp> MakeTemplateAsync(TestDatabase database, bool demo, bool today)
    {
        var app = new ExchangeApp(database, kestrel: false, today ? TimeProvider.System.GetUtcNow() : _start, template: null);
        await app.StartSiteAsync(demo, services: null);
        await app.InScopeAsync(services => services.GetRequiredService<LeaseStore>().ReleaseAsync(CancellationToken.None));
        await app.StopSiteAsync();
        app._database.Disconnect();
        return app;
    }

    public HttpClient CreateClient(bool followRedirects = true)
    {
        HttpMessageHandler handler = new CookieContainerHandler
        {
            InnerHandler = RunsByItself ? new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false } : _site!.GetTestServer().CreateHandler(),
        };
        return new HttpClient(followRedirects ? new RedirectHandler { InnerHandler = handler } : handler) { BaseAddress = BaseAddress };
    }

    /// <summary>Runs code in a scope, as one request would.</summary>
    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    public async Task InScopeAsync(Func<IServiceProvider, Task> work)
    {
        await using var scope = Services.CreateAsyncScope();
        await work(scope.ServiceProvider);
    }

    public Task<T> QueryAsync<T>(Func<AppDbContext, Task<T>> query) => InScopeAsync(p => query(p.GetRequiredService<AppDbContext>()));

    /// <summary>Delivers events, runs jobs, reads stamps and whatever else the modules do in the background, until nothing is due.</summary>
    public async Task RunBackgroundWorkAsync()
    {
        bool again;
        do
        {
            again = await Services.GetRequiredService<OutboxDispatcher>().DispatchDueAsync(CancellationToken.None) > 0;
            while (await Services.GetRequiredService<JobRunner>().RunNextAsync(CancellationToken.None))
            {
                again = true;
            }

            foreach (var work in Services.GetServices<IBackgroundStep>())
            {
                again |= await work.RunOnceAsync(CancellationToken.None);
            }
        }
        while (again);
        await Services.GetRequiredService<StampWatcher>().RefreshAsync(CancellationToken.None);
    }

    /// <summary>Announces that a warning or error whose text holds this will be logged.</summary>
    public void ExpectLog(string part) => _expectedLogs.Add(part);

    public async ValueTask DisposeAsync()
    {
        var loggedBefore = _logs.Count;
        await StopSiteAsync();
        _database.Dispose();
        Directory.Delete(_folder, recursive: true);
        var unexpected = _logs.GetSnapshot()
            .Where((record, index) => record.Level >= LogLevel.Warning
                && !_expectedLogs.Any(part => record.Message.Contains(part, StringComparison.Ordinal))
                && !(index >= loggedBefore && IsCutOff(record)))
            .Select(record => string.Create(CultureInfo.InvariantCulture, $"{record.Level} {record.Category}: {record.Message} {record.Exception}"))
            .ToList();
        Assert.True(unexpected.Count == 0, "Unexpected log lines:\n" + string.Join('\n', unexpected));
    }

    // Stopping cuts off what the background services are at; the database's library calls the commit that was cancelled an error.
    private bool IsCutOff(FakeLogRecord record) => RunsByItself && record.Message.StartsWith("An error occurred using a transaction", StringComparison.Ordinal);

    private static void Copy(string from, string to)
    {
        foreach (var folder in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories))
        {
            Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(from, folder)));
        }

        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            File.Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)));
        }
    }

    private async Task StartSiteAsync(bool demo, Action<IServiceCollection>? services)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(Program).Assembly.GetName().Name,
            EnvironmentName = "Test",
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Configuration["EXCHANGE_DATA"] = _folder;
        builder.Configuration["Database:Provider"] = _database.Provider;
        builder.Configuration["Database:ConnectionString"] = _database.ConnectionString;
        builder.Configuration["RateLimits:FormsPerMinute"] = "100000";
        builder.Configuration["RateLimits:WritesPerMinute"] = "100000";
        builder.Configuration["RateLimits:ApiPerMinute"] = "100000";
        builder.Configuration["PageCache:Seconds"] = "0";
        builder.Configuration["SeedDemo"] = demo ? "true" : "false";
        builder.Configuration["URLS"] = "http://127.0.0.1:0";
        builder.AddExchange(typeof(Program).Assembly);
        builder.AddHost();
        builder.WebHost.UseStaticWebAssets();
        // Hashing costs what it does on purpose; hundreds of sign-ins need not pay it.
        builder.Services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1);
        builder.Logging.ClearProviders().AddProvider(new FakeLoggerProvider(_logs));
        if (!RunsByItself)
        {
            builder.WebHost.UseTestServer();
            builder.Services.AddSingleton<TimeProvider>(Time);
            // Hours of fake time are thousands of ticks, each of which would run in the middle of the test.
            foreach (var hosted in builder.Services.Where(IsOurBackgroundService).ToList())
            {
                builder.Services.Remove(hosted);
            }
        }

        services?.Invoke(builder.Services);
        _site = builder.Build();
        await _site.PrepareAsync();
        await _site.StartAsync();
        if (!RunsByItself)
        {
            await RunBackgroundWorkAsync();
        }
    }

    private async Task StopSiteAsync()
    {
        if (_site is { } site)
        {
            _site = null;
            await site.StopAsync();
            await site.DisposeAsync();
        }
    }

    // The tests run their steps by hand. The index's works in real time and is waited for; the streams' only stops with the site.
    private static bool IsOurBackgroundService(ServiceDescriptor service) => service.ServiceType == typeof(IHostedService)
        && service.ImplementationType != typeof(IndexUpdater)
        && service.ImplementationFactory?.GetType().GenericTypeArguments[1] != typeof(LiveStreams)
        && (service.ImplementationType?.Assembly ?? service.ImplementationFactory?.Method.Module.Assembly)?.GetName().Name
            ?.StartsWith("Exchange.", StringComparison.Ordinal) == true;
}
