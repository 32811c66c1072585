namespace Exchange.Content.ViewModels;

/// <param name="Caption">Kind of text: English msgid.</param>
/// <param name="Notes">English msgids: the fields that change, or why it is refused.</param>
/// <param name="ItemId">Null for what is not there yet.</param>
internal sealed record RecipeTrialRow(string Title, string Caption, string Culture, RecipeChange Change, IReadOnlyList<string> Notes, Guid? ItemId)
{
    public const string Waits = "comes in as a draft: a second person publishes it";
}
