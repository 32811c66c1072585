namespace Exchange.Listings.ViewModels;

internal sealed record FieldRow(string Label, string Value);
