using Exchange.Providers.Domain;

namespace Exchange.Providers.ViewModels;

/// <param name="List">Null while nothing has been published.</param>
/// <param name="Added">Not in the version before.</param>
/// <param name="Left">In the version before, with the reason of the exit.</param>
internal sealed record AdmissionListPage(
    AdmissionList? List, IReadOnlyList<AdmissionListEntry> Added, IReadOnlyList<(AdmissionListEntry Entry, string? Reason)> Left,
    IReadOnlyDictionary<Guid, string> Urls, IReadOnlyList<(int Number, DateTimeOffset PublishedAt, int Entries)> Versions);
