using Exchange.Framework.Mvc;

namespace Exchange.Investing.ViewModels;

internal sealed record MySessionsPage(Page<MySessionRow> Rows, bool CanManage);
