using System.Text.Json.Nodes;
using Exchange.Framework.Recipes;

namespace Exchange.Content.Recipes;

/// <summary>Orchard's step <c>ContentDefinition</c>. It tells Orchard what the items are made of; here the modules say it.</summary>
internal sealed class ContentDefinitionStep : IRecipeStepHandler
{
    public string Name => "ContentDefinition";

    public Task ExecuteAsync(JsonObject step, CancellationToken cancellationToken) => Task.CompletedTask;
}
