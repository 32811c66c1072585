using Exchange.Framework.Mvc;

namespace Exchange.Listings.ViewModels;

internal sealed record ReportsPage(Page<ReportRow> Rows, bool ShowsAll);
