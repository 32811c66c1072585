namespace Exchange.Content.ViewModels;

/// <param name="Caption">English msgid of the filter.</param>
internal sealed record InfoChip(string Caption, string Label, string RemoveUrl);
