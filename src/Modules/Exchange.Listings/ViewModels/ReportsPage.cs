using Exchange.Framework.Mvc;

namespace Exchange.Listings.ViewModels;

public sealed record ReportsPage(Page<ReportRow> Rows, bool ShowsAll);
