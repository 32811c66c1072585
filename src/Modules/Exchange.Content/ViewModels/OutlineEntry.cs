namespace Exchange.Content.ViewModels;

/// <param name="Level">2 or 3.</param>
public sealed record OutlineEntry(int Level, string Id, string Text);
