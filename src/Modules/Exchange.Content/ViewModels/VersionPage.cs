using Exchange.Content.Contracts;

namespace Exchange.Content.ViewModels;

/// <param name="Against">Number of the version it is compared with; null for the first one.</param>
/// <param name="Numbers">Versions that can be compared with.</param>
/// <param name="MayRestore">Whether its text can become a draft now.</param>
internal sealed record VersionPage(
    ContentItemInfo Item, VersionRow Row, int? Against, IReadOnlyList<int> Numbers, IReadOnlyList<FieldChange> Changes, bool MayRestore);
