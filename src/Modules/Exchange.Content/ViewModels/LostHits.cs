using Exchange.Search.Contracts;

namespace Exchange.Content.ViewModels;

/// <param name="Source">Name of the search source.</param>
/// <param name="Caption">English msgid.</param>
internal sealed record LostHits(string Source, string Caption, IReadOnlyList<SearchHit> Hits);
