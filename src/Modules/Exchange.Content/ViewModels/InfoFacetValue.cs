namespace Exchange.Content.ViewModels;

/// <param name="Url">Chooses the value, or gives it up when it is chosen.</param>
internal sealed record InfoFacetValue(string Label, int Count, bool Selected, string Url);
