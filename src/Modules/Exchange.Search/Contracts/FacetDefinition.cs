namespace Exchange.Search.Contracts;

/// <param name="Name">Stable name: the query parameter and the API's key.</param>
/// <param name="Caption">English msgid of the heading.</param>
/// <param name="Label">Shows a value in the current UI language; the value itself when null.</param>
/// <param name="ByCount">True: most frequent first; false: in the order of the values.</param>
public sealed record FacetDefinition(string Name, string Caption, Func<string, string>? Label = null, bool ByCount = true);
