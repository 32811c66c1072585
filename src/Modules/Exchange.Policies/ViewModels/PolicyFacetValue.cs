namespace Exchange.Policies.ViewModels;

/// <param name="Label">An English msgid, or a name as it is.</param>
/// <param name="Url">The list with this value, or without it when it is chosen.</param>
internal sealed record PolicyFacetValue(string Label, bool IsName, int Count, bool Selected, string Url);
