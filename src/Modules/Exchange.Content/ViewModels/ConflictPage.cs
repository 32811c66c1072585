using Exchange.Content.Contracts;

namespace Exchange.Content.ViewModels;

/// <summary>The same text was changed twice at once.</summary>
/// <param name="HasText">Whether it is written; a menu has fields alone.</param>
/// <param name="Mine">What was sent, carrying the version that is stored now.</param>
/// <param name="Part">The type's own fields as they were sent, to be changed; null when it has none.</param>
/// <param name="TheirsBy">Who saved meanwhile.</param>
/// <param name="Changes">From theirs to mine.</param>
/// <param name="IsOwn">Whether the same person saved both, such as in two windows or after going back.</param>
internal sealed record ConflictPage(
    ContentItemInfo Item, bool HasText, ContentForm Mine, (string View, ContentPartView Model)? Part, string TheirTitle, string? TheirSummary, string TheirMarkdown, string TheirsBy, DateTimeOffset TheirsAt,
    IReadOnlyList<FieldChange> Changes, IReadOnlyList<KeyValuePair<string, string>> OtherFields, bool IsOwn);
