namespace Exchange.Content.ViewModels;

/// <param name="Kind"><c>same</c>, <c>removed</c>, <c>added</c> or <c>gap</c>, whose text is the number of lines left out.</param>
internal sealed record ChangePiece(string Kind, string Text);
