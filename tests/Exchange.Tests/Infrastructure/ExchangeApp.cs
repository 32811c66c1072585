using System.Globalization;
using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Framework.Jobs;
using Exchange.Framework.Leases;
using Exchange.Framework.Live;
using Exchange.Search.Services;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Exchange.Tests.Infrastructure;

/// <summary>
/// The whole site on a database, an index and a data folder of its own. On disposal it fails when a warning or an error
/// was logged that the test did not announce.
/// </summary>
internal sealed class ExchangeApp : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("exchange-test-").FullName;
    private readonly TestDatabaseInstance _database;
    private readonly Factory _factory;
    private readonly FakeLogCollector _logs = new();

    // Said by libraries at every first start on an empty database, and by the test server about limits that Kestrel sets.
    private readonly List<string> _expectedLogs =
        ["No XML encryptor configured", "FROM \"__EFMigrationsHistory\"", "A request body size limit could not be applied"];

    private ExchangeApp(TestDatabase database, bool demo, bool kestrel, Action<IServiceCollection>? services, ExchangeApp? template)
    {
        RunsByItself = kestrel;
        if (template is not null)
        {
            Copy(template._folder, _folder);
        }

        _database = new TestDatabaseInstance(database, _folder, template?._database);
        _factory = new Factory(this, demo, kestrel, services);
    }

    /// <summary>
    /// Starts at 2026-11-23T08:00Z. Sessions and tokens follow it; timers of background services do not run by
    /// themselves: use <see cref="RunBackgroundWorkAsync"/>.
    /// </summary>
    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));

    /// <summary>Whether the background services run, as they do for browsers; then nothing is run by hand.</summary>
    public bool RunsByItself { get; }

    public IServiceProvider Services => _factory.Services;

    /// <summary>The data folder: mail lies in <c>mail/</c>.</summary>
    public string Folder => _folder;

    /// <summary>Address of the site when it listens on a real port.</summary>
    public Uri BaseAddress => _factory.ClientOptions.BaseAddress;

    /// <param name="demo">Runs the demo recipe after the setup recipe.</param>
    /// <param name="kestrel">Listens on a free loopback port with the real clock, for browsers.</param>
    /// <param name="services">Registrations that replace the site's, such as other modules' contracts.</param>
    public static async Task<ExchangeApp> StartAsync(
        TestDatabase database, bool demo = false, bool kestrel = false, Action<IServiceCollection>? services = null)
    {
        // Browsers see the real clock, so what they see begins today and not on the templates' day.
        var template = kestrel ? null : await SiteTemplates.GetAsync(database, demo);
        var app = new ExchangeApp(database, demo, kestrel, services, template);
        try
        {
            if (kestrel)
            {
                app._factory.StartServer();
            }
            else
            {
                await app.RunBackgroundWorkAsync();
            }

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
    public static async Task<ExchangeApp> MakeTemplateAsync(TestDatabase database, bool demo)
    {
        var app = new ExchangeApp(database, demo, kestrel: false, services: null, template: null);
        await app.RunBackgroundWorkAsync();
        await app.InScopeAsync(services => services.GetRequiredService<LeaseStore>().ReleaseAsync(CancellationToken.None));
        await app._factory.DisposeAsync();
        app._database.Disconnect();
        return app;
    }

    public HttpClient CreateClient(bool followRedirects = true) => _factory.CreateClient(new WebApplicationFactoryClientOptions
    {
        BaseAddress = new Uri("https://localhost"),
        AllowAutoRedirect = followRedirects,
        HandleCookies = true,
    });

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
        await _factory.DisposeAsync();
        _database.Dispose();
        Directory.Delete(_folder, recursive: true);
        var unexpected = _logs.GetSnapshot()
            .Where(record => record.Level >= LogLevel.Warning && !_expectedLogs.Any(part => record.Message.Contains(part, StringComparison.Ordinal)))
            .Select(record => string.Create(CultureInfo.InvariantCulture, $"{record.Level} {record.Category}: {record.Message} {record.Exception}"))
            .ToList();
        Assert.True(unexpected.Count == 0, "Unexpected log lines:\n" + string.Join('\n', unexpected));
    }

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

    private sealed class Factory : WebApplicationFactory<Program>
    {
        private readonly ExchangeApp _app;
        private readonly bool _demo;
        private readonly bool _kestrel;
        private readonly Action<IServiceCollection>? _services;

        public Factory(ExchangeApp app, bool demo, bool kestrel, Action<IServiceCollection>? services)
        {
            _services = services;
            _app = app;
            _demo = demo;
            _kestrel = kestrel;
            if (kestrel)
            {
                UseKestrel(0);
            }
        }

        // The tests run their steps by hand. The index's works in real time and is waited for; the streams' only stops with the site.
        private static bool IsOurBackgroundService(ServiceDescriptor service) => service.ServiceType == typeof(IHostedService)
            && service.ImplementationType != typeof(IndexUpdater)
            && service.ImplementationFactory?.GetType().GenericTypeArguments[1] != typeof(LiveStreams)
            && (service.ImplementationType?.Assembly ?? service.ImplementationFactory?.Method.Module.Assembly)?.GetName().Name
                ?.StartsWith("Exchange.", StringComparison.Ordinal) == true;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Test");
            builder.UseSetting("EXCHANGE_DATA", _app._folder);
            builder.UseSetting("Database:Provider", _app._database.Provider);
            builder.UseSetting("Database:ConnectionString", _app._database.ConnectionString);
            builder.UseSetting("RateLimits:FormsPerMinute", "100000");
            builder.UseSetting("RateLimits:WritesPerMinute", "100000");
            builder.UseSetting("RateLimits:ApiPerMinute", "100000");
            builder.UseSetting("PageCache:Seconds", "0");
            builder.UseSetting("SeedDemo", _demo ? "true" : "false");
            builder.UseStaticWebAssets();
            builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(new FakeLoggerProvider(_app._logs)));
            builder.ConfigureServices(services =>
            {
                services.AddTransient<IStartupFilter, FlowlessPipeline>();
                if (!_kestrel)
                {
                    services.AddSingleton<TimeProvider>(_app.Time);
                    // Hours of fake time are thousands of ticks, each of which would run in the middle of the test.
                    foreach (var hosted in services.Where(IsOurBackgroundService).ToList())
                    {
                        services.Remove(hosted);
                    }
                }

                _services?.Invoke(services);
            });
        }
    }
}
