namespace Exchange.Search.ViewModels;

/// <summary>What was probably meant.</summary>
/// <param name="Text">A query that finds something.</param>
/// <param name="Url">The same catalog with it.</param>
public sealed record CatalogMeant(string Text, string Url);
