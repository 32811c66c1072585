using Exchange.Framework.Mvc;
using Exchange.Providers.Domain;

namespace Exchange.Providers.ViewModels;

/// <param name="List">Null while nothing has been published.</param>
/// <param name="Added">Not in the version before.</param>
/// <param name="Left">In the version before, with its exit.</param>
/// <param name="Offering">Whose offers are shown today.</param>
internal sealed record AdmissionListPage(
    AdmissionList? List, IReadOnlyList<AdmissionListEntry> Added, IReadOnlyList<(AdmissionListEntry Entry, ProviderAdmission? Exit)> Left,
    IReadOnlyDictionary<Guid, string> Urls, IReadOnlySet<Guid> Offering, Page<(int Number, DateTimeOffset PublishedAt, int Entries)> Versions);
