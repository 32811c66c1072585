namespace Exchange.Listings.ViewModels;

public sealed record ReportFileRow(string Name, string Url, bool IsByOwner);
