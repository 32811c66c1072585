namespace Exchange.Content.ViewModels;

/// <param name="Caption">English msgid.</param>
/// <param name="Count">Null while the index does not know.</param>
internal sealed record InfoTab(string Caption, string Url, int? Count, bool Selected);
