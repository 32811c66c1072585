namespace Exchange.Media.Contracts;

/// <param name="Title">Of the text that shows it, as its writers named it.</param>
/// <param name="Kind">English msgid of what the text is, such as <c>Page</c>, translated by the module that says it.</param>
/// <param name="Url">Where an editor changes it.</param>
public sealed record MediaUse(string Title, string Kind, string Url);
