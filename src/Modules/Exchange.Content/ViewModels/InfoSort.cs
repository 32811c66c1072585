namespace Exchange.Content.ViewModels;

/// <param name="Caption">English msgid.</param>
internal sealed record InfoSort(string Caption, string Url, bool Selected);
