using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Framework.Data;
using Exchange.Framework.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Framework.Recipes;

/// <summary>Runs recipes in Orchard's JSON: steps in order, each in a transaction of its own, each once.</summary>
public sealed class RecipeExecutor
{
    private static readonly JsonDocumentOptions _json = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
    private readonly IServiceScopeFactory _scopes;

    public RecipeExecutor(IServiceScopeFactory scopes) => _scopes = scopes;

    /// <summary>Runs every step, whether or not it has run before.</summary>
    /// <exception cref="FormatException">A step has no handler or an expression is not allowed; names file and step.</exception>
    public Task ImportAsync(string path, CancellationToken cancellationToken) => RunAsync(path, remember: false, cancellationToken);

    /// <summary>Steps that have run before under the recipe's name are passed over, so a run that broke off is continued.</summary>
    /// <exception cref="FormatException">A step has no handler or an expression is not allowed; names file and step.</exception>
    public Task ExecuteAsync(string path, CancellationToken cancellationToken) => RunAsync(path, remember: true, cancellationToken);

    private async Task RunAsync(string path, bool remember, CancellationToken cancellationToken)
    {
        var recipe = JsonNode.Parse(await File.ReadAllTextAsync(path, cancellationToken), null, _json)!.AsObject();
        var name = recipe["name"]!.GetValue<string>();
        var script = new RecipeScript(Path.GetDirectoryName(path)!, recipe["variables"] as JsonObject);
        var steps = recipe["steps"]!.AsArray();
        for (var index = 0; index < steps.Count; index++)
        {
            var step = steps[index]!.AsObject();
            var stepName = step["name"]!.GetValue<string>();
            await using var scope = _scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            if (remember && await db.Set<RecipeRun>().AnyAsync(r => r.Recipe == name && r.Step == index, cancellationToken))
            {
                continue;
            }

            var handler = scope.ServiceProvider.GetServices<IRecipeStepHandler>()
                .FirstOrDefault(h => string.Equals(h.Name, stepName, StringComparison.OrdinalIgnoreCase))
                ?? throw new FormatException($"{Path.GetFileName(path)}, step {index + 1}: nobody knows the step '{stepName}'.");
            try
            {
                script.Evaluate(step);
            }
            catch (FormatException exception)
            {
                throw new FormatException($"{Path.GetFileName(path)}, step {index + 1} ({stepName}): {exception.Message}", exception);
            }

            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await handler.ExecuteAsync(step, cancellationToken);
            if (remember)
            {
                db.Set<RecipeRun>().Add(new RecipeRun
                {
                    Recipe = name,
                    Step = index,
                    StepName = stepName,
                    At = scope.ServiceProvider.GetRequiredService<SiteClock>().Now,
                });
            }

            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
    }
}
