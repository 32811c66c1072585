using Exchange.Framework.Mvc;

namespace Exchange.Investing.ViewModels;

internal sealed record RoadshowListPage(Page<RoadshowRow> Rows, bool Past) : IPaged
{
    public bool IsPastTheEnd => Rows.IsPastTheEnd;
}
