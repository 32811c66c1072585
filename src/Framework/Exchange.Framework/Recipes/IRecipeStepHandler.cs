using System.Text.Json.Nodes;

namespace Exchange.Framework.Recipes;

/// <summary>Carries out one kind of step of a recipe. Steps are idempotent upserts by natural key.</summary>
public interface IRecipeStepHandler
{
    /// <summary>The step's <c>name</c>; compared without case.</summary>
    string Name { get; }

    /// <summary>Runs in a transaction of its own. Expressions in the step are evaluated already.</summary>
    Task ExecuteAsync(JsonObject step, CancellationToken cancellationToken);
}
