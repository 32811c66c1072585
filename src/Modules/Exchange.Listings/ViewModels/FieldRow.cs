namespace Exchange.Listings.ViewModels;

public sealed record FieldRow(string Label, string Value);
