namespace Exchange.Content.ViewModels;

public sealed record TranslationLink(string Culture, string Url);
