using System.Text.Json.Nodes;
using Exchange.Framework;
using Exchange.Framework.Data;
using Exchange.Framework.Recipes;
using Exchange.Tests.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Exchange.Tests.Framework;

/// <summary>Nodes that start at the same moment on one empty database.</summary>
public sealed class StartTurnTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("exchange-turn-");

    public static TheoryData<TestDatabase> Both => Databases.Both;

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory, MemberData(nameof(Both))]
    public async Task Seed_ByTwoNodesAtOnce_LaysEverythingOnce(TestDatabase database)
    {
        using var server = new TestDatabaseInstance(database, _folder.FullName);
        await using var first = Node(server);
        await using var second = Node(server);

        await Task.WhenAll(SeedAsync(first), SeedAsync(second));

        await using var scope = first.Services.CreateAsyncScope();
        var steps = await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<RecipeRun>().CountAsync(TestContext.Current.CancellationToken);
        var setup = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Recipes", "exchange.setup.recipe.json"), TestContext.Current.CancellationToken));
        Assert.Equal(setup!["steps"]!.AsArray().Count, steps);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Take_WhileAnotherHoldsIt_WaitsForItsEnd(TestDatabase database)
    {
        using var server = new TestDatabaseInstance(database, _folder.FullName);
        await using var first = Node(server);
        await using var second = Node(server);
        await using var firstScope = first.Services.CreateAsyncScope();
        await using var secondScope = second.Services.CreateAsyncScope();

        var held = await firstScope.ServiceProvider.GetRequiredService<StartTurn>().TakeAsync(TestContext.Current.CancellationToken);
        var waiting = secondScope.ServiceProvider.GetRequiredService<StartTurn>().TakeAsync(TestContext.Current.CancellationToken);
        await Task.Delay(300, TestContext.Current.CancellationToken);
        Assert.False(waiting.IsCompleted);

        await held.DisposeAsync();
        await (await waiting).DisposeAsync();
    }

    private static async Task SeedAsync(WebApplication node)
    {
        await using var scope = node.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SiteSeeder>().SeedAsync(demo: false, TestContext.Current.CancellationToken);
    }

    private WebApplication Node(TestDatabaseInstance server)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(Program).Assembly.GetName().Name, ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration["EXCHANGE_DATA"] = _folder.FullName;
        builder.Configuration["Database:Provider"] = server.Provider;
        builder.Configuration["Database:ConnectionString"] = server.ConnectionString;
        builder.Logging.ClearProviders();
        builder.AddExchange(typeof(Program).Assembly);
        return builder.Build();
    }
}
