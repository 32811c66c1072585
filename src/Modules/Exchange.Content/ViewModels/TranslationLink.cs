namespace Exchange.Content.ViewModels;

internal sealed record TranslationLink(string Culture, string Url);
