namespace Exchange.Listings.ViewModels;

/// <summary>A report as the operator decides on it, with what both sides handed in.</summary>
internal sealed record ReportDetails(ReportRow Report, IReadOnlyList<ReportFileRow> Files);
