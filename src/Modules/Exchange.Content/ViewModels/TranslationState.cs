namespace Exchange.Content.ViewModels;

/// <param name="Id">Null when there is no text in this language yet.</param>
/// <param name="State">English msgid; empty when there is none.</param>
internal sealed record TranslationState(string Culture, Guid? Id, string State);
