using Exchange.Content.Domain;
using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;

namespace Exchange.Content.Services;

/// <summary>Refuses to change what is on record, and notes who tried.</summary>
internal sealed class RecordSeal
{
    private readonly AppDbContext _db;
    private readonly IAuditTrail _audit;

    public RecordSeal(AppDbContext db, IAuditTrail audit)
    {
        _db = db;
        _audit = audit;
    }

    /// <summary>Saves the entry of the audit trail and nothing else.</summary>
    public async Task<Result> RefuseAsync(ContentItem item, string attempt, CancellationToken cancellationToken)
    {
        _db.ChangeTracker.Clear();
        _audit.Record("content.record-refused", nameof(ContentItem), item.AuditId, new { attempt, item.Slug });
        await _db.SaveChangesAsync(cancellationToken);
        return Result.Fail(ContentItem.Sealed);
    }
}
