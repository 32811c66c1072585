using Exchange.Framework;
using Exchange.Framework.Data;
using Exchange.Search.Contracts;
using Exchange.Search.Domain;
using Exchange.Tests.Infrastructure;
using Exchange.Tests.Search.Engine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Exchange.Tests.Search;

/// <summary>
/// The site with two sources of invented texts in place of the real ones, on a database of its own. Several nodes may be
/// started on it, one after another or at once.
/// </summary>
internal sealed class SearchSite : IAsyncDisposable
{
    private readonly TestDatabaseInstance _database;
    private readonly List<WebApplication> _nodes = [];

    public SearchSite(TestDatabase database) => _database = new TestDatabaseInstance(database, Folder);

    public string Folder { get; } = Directory.CreateTempSubdirectory("exchange-search-site-").FullName;

    public TestClock Time { get; } = new(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));

    public SampleSource Patents { get; } = new() { Name = "patents" };

    public SampleSource Listings { get; } = new() { Name = "listings" };

    public static async Task<SearchSite> StartAsync(TestDatabase database)
    {
        var site = new SearchSite(database);
        await site.StartNodeAsync();
        return site;
    }

    /// <param name="listen">False builds the services only, as a verb of the command line does.</param>
    public async Task<WebApplication> StartNodeAsync(bool listen = true)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "Exchange.Web", EnvironmentName = "Test" });
        builder.WebHost.UseTestServer();
        builder.Configuration["EXCHANGE_DATA"] = Folder;
        builder.Configuration["Database:Provider"] = _database.Provider;
        builder.Configuration["Database:ConnectionString"] = _database.ConnectionString;
        builder.Logging.ClearProviders();
        builder.AddExchange(typeof(Program).Assembly);
        builder.Services.AddSingleton<TimeProvider>(Time);
        builder.Services.RemoveAll<ISearchSource>();
        builder.Services.AddSingleton<ISearchSource>(Patents);
        builder.Services.AddSingleton<ISearchSource>(Listings);
        var node = builder.Build();
        await using (var scope = node.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<AppDbContext>().Database.EnsureCreatedAsync();
        }

        _nodes.Add(node);
        if (listen)
        {
            node.UseExchange();
            await node.StartAsync();
            await node.Services.GetRequiredService<ISearchIndex>().CatchUpAsync(TestContext.Current.CancellationToken);
        }

        return node;
    }

    public async Task StopNodeAsync(WebApplication node)
    {
        _nodes.Remove(node);
        await node.StopAsync();
        await node.DisposeAsync();
    }

    public HttpClient CreateClient()
    {
        var client = _nodes[0].GetTestClient();
        client.BaseAddress = new Uri("https://localhost");
        return client;
    }

    public WebApplication Node => _nodes[0];

    /// <summary>Logs that the things changed, as a command would, and waits until the first node knows.</summary>
    public async Task ChangedAsync(SampleSource source, params Guid[] ids)
    {
        await InScopeAsync(async services =>
        {
            foreach (var id in ids)
            {
                services.GetRequiredService<ISearchChanges>().Record(source.Name, id);
            }

            await services.GetRequiredService<AppDbContext>().SaveChangesAsync();
        });
        await CatchUpAsync();
    }

    public Task CatchUpAsync() => Node.Services.GetRequiredService<ISearchIndex>().CatchUpAsync(TestContext.Current.CancellationToken);

    public async Task InScopeAsync(Func<IServiceProvider, Task> work, WebApplication? node = null)
    {
        await using var scope = (node ?? Node).Services.CreateAsyncScope();
        await work(scope.ServiceProvider);
    }

    /// <summary>A row with a number of its own, as a transaction that commits late leaves behind.</summary>
    public Task InsertChangeAsync(long sequence, Guid id) => InScopeAsync(services =>
    {
        var db = services.GetRequiredService<AppDbContext>();
        db.Set<SearchChange>().Add(new SearchChange { Seq = sequence, Source = "patents", EntityId = id, At = Time.GetUtcNow() });
        return db.SaveChangesAsync();
    });

    public async Task<int> TotalAsync(string query, WebApplication? node = null)
    {
        var total = 0;
        await InScopeAsync(services =>
        {
            total = services.GetRequiredService<ISearchService>().Search(new SearchRequest { Source = "patents", Query = query }).Total;
            return Task.CompletedTask;
        }, node);
        return total;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes.ToList())
        {
            await StopNodeAsync(node);
        }

        _database.Dispose();
        Directory.Delete(Folder, true);
    }
}
