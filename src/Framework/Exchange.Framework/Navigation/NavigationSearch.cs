namespace Exchange.Framework.Navigation;

/// <summary>Where the search over everything opens.</summary>
/// <param name="Source">Name of a search source.</param>
/// <param name="Hint">English msgid of what can be found there, shown in the empty field.</param>
public sealed record NavigationSearch(string Source, string Hint);
