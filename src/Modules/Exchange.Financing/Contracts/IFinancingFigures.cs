using Exchange.Framework.Mvc;

namespace Exchange.Financing.Contracts;

/// <summary>The demands as figures, and the rows behind them. The caller has checked <see cref="FinancingPermissions.ViewFinancing"/> before it shows rows.</summary>
public interface IFinancingFigures
{
    /// <summary>A bounded number of queries.</summary>
    Task<FinancingCounts> CountAsync(FinancingFilter filter, CancellationToken cancellationToken);

    /// <summary>Newest first.</summary>
    Task<Page<FinancingRow>> ListAsync(FinancingFilter filter, int page, CancellationToken cancellationToken);
}
