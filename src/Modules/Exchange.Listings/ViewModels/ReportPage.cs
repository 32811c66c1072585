namespace Exchange.Listings.ViewModels;

public sealed record ReportPage(string Number, string Title, ReportForm Form);
