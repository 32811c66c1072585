namespace Exchange.Content.ViewModels;

/// <param name="Level">2 or 3.</param>
internal sealed record OutlineEntry(int Level, string Id, string Text);
