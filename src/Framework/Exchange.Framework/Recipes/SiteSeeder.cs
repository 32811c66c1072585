using Exchange.Framework.Data;
using Microsoft.Extensions.Hosting;

namespace Exchange.Framework.Recipes;

/// <summary>Brings a data folder to life: schema, setup recipe and, when asked, demo recipe.</summary>
public sealed class SiteSeeder
{
    private readonly DatabaseMigrator _migrator;
    private readonly StartTurn _turn;
    private readonly RecipeExecutor _recipes;
    private readonly string _folder;

    public SiteSeeder(DatabaseMigrator migrator, StartTurn turn, RecipeExecutor recipes, IHostEnvironment environment)
    {
        _migrator = migrator;
        _turn = turn;
        _recipes = recipes;
        var besideSources = Path.Combine(environment.ContentRootPath, "Recipes");
        _folder = Directory.Exists(besideSources) ? besideSources : Path.Combine(AppContext.BaseDirectory, "Recipes");
    }

    public async Task SeedAsync(bool demo, CancellationToken cancellationToken)
    {
        await _migrator.MigrateAsync(cancellationToken);
        await using var turn = await _turn.TakeAsync(cancellationToken);
        await _recipes.ExecuteAsync(Path.Combine(_folder, "exchange.setup.recipe.json"), cancellationToken);
        if (demo)
        {
            await _recipes.ExecuteAsync(Path.Combine(_folder, "exchange.demo.recipe.json"), cancellationToken);
            await _recipes.ExecuteAsync(Path.Combine(_folder, "exchange.content.recipe.json"), cancellationToken);
            await _recipes.ExecuteAsync(Path.Combine(_folder, "exchange.laws.recipe.json"), cancellationToken);
        }
    }
}
