using Exchange.Framework.Mvc;
using Exchange.Listings.ViewModels;

namespace Exchange.Listings.Contracts;

/// <summary>Notice and takedown. Null: there is no such record.</summary>
public interface IListingReports
{
    /// <summary>The empty form; null when the public cannot see the listing.</summary>
    Task<ReportPage?> NewAsync(string number, ReportForm form, CancellationToken cancellationToken);

    Task<Result?> SendAsync(string number, ReportForm form, CancellationToken cancellationToken);

    Task<ReportsPage> ListAsync(bool all, int page, CancellationToken cancellationToken);

    Task<ReportRow?> FindAsync(Guid id, CancellationToken cancellationToken);

    Task<Result?> DecideAsync(Guid id, DecisionForm form, CancellationToken cancellationToken);
}
