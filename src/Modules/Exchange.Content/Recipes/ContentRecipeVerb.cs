using Exchange.Framework.Commands;
using Exchange.Framework.Data;
using Exchange.Framework.Recipes;
using Microsoft.Extensions.Logging;

namespace Exchange.Content.Recipes;

/// <summary><c>content recipe</c>: brings in what <c>content export</c> has written.</summary>
internal sealed class ContentRecipeVerb : IVerb
{
    private readonly RecipeExecutor _recipes;
    private readonly DatabaseMigrator _migrator;
    private readonly ILogger<ContentRecipeVerb> _logger;

    public ContentRecipeVerb(RecipeExecutor recipes, DatabaseMigrator migrator, ILogger<ContentRecipeVerb> logger)
    {
        _recipes = recipes;
        _migrator = migrator;
        _logger = logger;
    }

    public string Name => "content recipe";

    public string Usage => "content recipe FILE.json: brings in texts from a recipe; what is there already and the same stays as it is";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellationToken)
    {
        if (arguments is not [var path] || !File.Exists(path))
        {
            _logger.LogError("Usage: {Usage}", Usage);
            return 1;
        }

        await _migrator.MigrateAsync(cancellationToken);
        try
        {
            await _recipes.ImportAsync(path, cancellationToken);
        }
        catch (Exception exception) when (exception is FormatException or System.Text.Json.JsonException)
        {
            _logger.LogError("{Error}", exception.Message);
            return 1;
        }

        await output.WriteLineAsync("imported");
        return 0;
    }
}
