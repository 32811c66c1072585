namespace Exchange.Content.ViewModels;

/// <summary>What bringing in a recipe does to one text.</summary>
internal enum RecipeChange
{
    Added,
    Changed,
    Unchanged,

    /// <summary>The recipe cannot be brought in because of it.</summary>
    Refused,
}
