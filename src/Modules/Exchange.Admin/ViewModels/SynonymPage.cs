using Exchange.Search.Contracts;

namespace Exchange.Admin.ViewModels;

/// <param name="Entry">Null for a new concept.</param>
/// <param name="People">Names by user id.</param>
internal sealed record SynonymPage(SynonymEntry? Entry, IReadOnlyList<SynonymChangeEntry> History, IReadOnlyDictionary<string, string> People)
{
    public SynonymForm Form { get; init; } = new();
}
