namespace Exchange.Search.Contracts;

/// <param name="Name">Stable name: the query parameter and the API's key.</param>
/// <param name="Caption">English msgid of the heading.</param>
/// <param name="Label">Shows a value in the current UI language; the value itself when null. Must answer for any text: addresses may hold anything.</param>
/// <param name="ByCount">True: most frequent first; false: in the order of the values.</param>
/// <param name="Descending">With <paramref name="ByCount"/> false: the highest value first, as for years.</param>
/// <param name="Rank">The order of values that have one of their own, lowest first; goes before <paramref name="ByCount"/>.</param>
/// <param name="Parent">The value above a value in a hierarchy of two levels; null for those at the top. A child narrows its parent instead of standing beside it.</param>
/// <param name="Listed">False for values that filter but are not offered among the facet's values; null lists all.</param>
/// <param name="Default">The value that holds while none is chosen: what else the index has is found only by choosing it.</param>
/// <param name="Read">The form in which the index holds a value that somebody typed; the value itself when null. Must answer for any text.</param>
/// <param name="OnDemand">Filters always, and is counted only where the request asks for figures: too many values for every page.</param>
public sealed record FacetDefinition(
    string Name, string Caption, Func<string, string>? Label = null, bool ByCount = true, bool Descending = false,
    Func<string, int>? Rank = null, Func<string, string?>? Parent = null, Func<string, bool>? Listed = null,
    Func<string, string>? Read = null, string? Default = null, bool OnDemand = false);
