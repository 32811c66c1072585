using Exchange.Search.Contracts;
using Exchange.Watching.Domain;

namespace Exchange.Watching.ViewModels;

/// <param name="Address">Null when the catalog is no more.</param>
internal sealed record SearchRow(Guid Id, string Name, SearchPeriod Period, DateTimeOffset? NextAt, DateTimeOffset? LastMailAt, long Version, CatalogAddress? Address);
