namespace Exchange.Content.ViewModels;

/// <param name="Caption">English msgid of the type.</param>
/// <param name="State">English msgid.</param>
/// <param name="StateClass">Class of its badge.</param>
/// <param name="Url">Public address while readers see it.</param>
/// <param name="IsJoined">It is a translation of the row above it.</param>
/// <param name="Translations">Those that do not stand on this page of the list.</param>
internal sealed record ContentRow(
    Guid Id, string Title, string Culture, string Caption, string State, string StateClass, string? Url, string SavedBy, DateTimeOffset ModifiedAt,
    DateTimeOffset? PublishAt, bool IsPinned, bool IsJoined, IReadOnlyList<TranslationState> Translations);
