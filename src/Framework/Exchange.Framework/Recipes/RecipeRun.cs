namespace Exchange.Framework.Recipes;

/// <summary>Records that a step of a recipe has run.</summary>
internal sealed class RecipeRun
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Recipe { get; init; }

    public required int Step { get; init; }

    public required string StepName { get; init; }

    public required DateTimeOffset At { get; init; }
}
