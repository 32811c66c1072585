namespace Exchange.Content.ViewModels;

/// <summary>What bringing in a recipe would change.</summary>
/// <param name="Files">Pictures and attachments that come along.</param>
/// <param name="Rows">The first of those that are not the same.</param>
/// <param name="Different">How many are not the same.</param>
internal sealed record RecipeTrialPage(
    Guid FileId, string FileName, int Added, int Changed, int Unchanged, int Refused, int Files, IReadOnlyList<RecipeTrialRow> Rows, int Different);
