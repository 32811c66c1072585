namespace Exchange.Listings.ViewModels;

internal sealed record ReportPage(string Number, string Title, ReportForm Form);
