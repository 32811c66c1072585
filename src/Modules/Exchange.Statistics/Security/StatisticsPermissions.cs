using Exchange.Framework.Security;

namespace Exchange.Statistics.Security;

internal sealed class StatisticsPermissions : IPermissionProvider
{
    public const string ViewStatisticsName = "ViewStatistics";

    private static readonly Permission _viewStatistics = new(ViewStatisticsName, "Read the statistics and the rows behind them");

    public IEnumerable<Permission> GetPermissions() => [_viewStatistics];
}
