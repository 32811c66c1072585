using Exchange.Framework.Data;
using Exchange.Listings.Domain;
using Exchange.Users.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Listings.Services;

/// <summary>The reports that a person has made about listings.</summary>
internal sealed class ReportsData : IPersonalDataSource
{
    private readonly AppDbContext _db;

    public ReportsData(AppDbContext db) => _db = db;

    public string Section => "listingReports";

    public async Task<object?> CollectAsync(string userId, CancellationToken cancellationToken)
    {
        var reports = await _db.Set<ListingReport>().AsNoTracking().Where(r => r.ReporterUserId == userId).OrderBy(r => r.Id)
            .Select(r => new { r.At, r.Reason, r.Statement, r.ContactName, r.ContactEmail, r.State, r.Decision }).ToListAsync(cancellationToken);
        return reports.Count == 0 ? null : reports;
    }
}
