using Exchange.Framework.Data;
using Exchange.Framework.Time;
using Exchange.Parties.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Parties.Services;

/// <summary>Deliveries that are done with, and counts of calls of more than a year ago.</summary>
internal sealed class OldDeliveries : IOutdatedRows
{
    private const int DaysOfUse = 400;

    private readonly AppDbContext _db;

    public OldDeliveries(AppDbContext db) => _db = db;

    public async Task<int> DeleteAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var day = SiteClock.ToDate(before).AddDays(-DaysOfUse);
        return await _db.Set<WebhookDelivery>().Where(d => d.CreatedAt < before && d.State != WebhookDeliveryState.Waiting).ExecuteDeleteAsync(cancellationToken)
            + await _db.Set<ApiKeyUse>().Where(u => u.Day < day).ExecuteDeleteAsync(cancellationToken);
    }
}
