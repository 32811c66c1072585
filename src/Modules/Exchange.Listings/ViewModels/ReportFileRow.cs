namespace Exchange.Listings.ViewModels;

internal sealed record ReportFileRow(string Name, string Url, bool IsByOwner);
