using Exchange.Content.Contracts;

namespace Exchange.Content.ViewModels;

/// <summary>The same text was changed twice at once.</summary>
/// <param name="Mine">What was sent, carrying the version that is stored now.</param>
/// <param name="TheirsBy">Who saved meanwhile.</param>
/// <param name="Changes">From theirs to mine.</param>
/// <param name="IsOwn">Whether the same person saved both, such as in two windows or after going back.</param>
internal sealed record ConflictPage(
    ContentItemInfo Item, ContentForm Mine, string TheirTitle, string? TheirSummary, string TheirMarkdown, string TheirsBy, DateTimeOffset TheirsAt,
    IReadOnlyList<FieldChange> Changes, IReadOnlyList<KeyValuePair<string, string>> OtherFields, bool IsOwn);
