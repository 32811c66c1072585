using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;
using Exchange.Search.Contracts;

namespace Exchange.Rights.Services;

/// <summary>What every change of a right brings along: the audit trail, the search index, the event.</summary>
internal sealed class RightSaves
{
    private readonly AppDbContext _db;
    private readonly IAuditTrail _audit;
    private readonly ISearchChanges _changes;
    private readonly Outbox _outbox;

    public RightSaves(AppDbContext db, IAuditTrail audit, ISearchChanges changes, Outbox outbox)
    {
        _db = db;
        _audit = audit;
        _changes = changes;
        _outbox = outbox;
    }

    public Task SaveAsync(IpRight right, string action, object? detail, CancellationToken cancellationToken)
    {
        _changes.Record(right.Kind == IpKind.Patent ? PatentsSearchSource.SourceName : OtherRightsSearchSource.SourceName, right.Id);
        _outbox.Add(new RightChanged(right.Id));
        return RecordAsync(action, right.Id, detail, cancellationToken);
    }

    /// <summary>A change of the right's own data, with what stood there before.</summary>
    /// <param name="needsReview">Whether listings of the right are reviewed again when what they were reviewed for has changed.</param>
    public async Task SaveChangeAsync(IpRight right, RightSnapshot before, bool needsReview, CancellationToken cancellationToken)
    {
        var after = RightSnapshot.Of(right);
        var (old, now) = RightSnapshot.Between(before, after);
        _changes.Record(right.Kind == IpKind.Patent ? PatentsSearchSource.SourceName : OtherRightsSearchSource.SourceName, right.Id);
        _outbox.Add(new RightChanged(right.Id, needsReview && after.NeedsReviewAfter(before)));
        if (now.Count > 0)
        {
            _audit.Record("Right.Edited", "IpRight", right.Id.ToString("N"), now, old);
        }

        await _db.SaveChangesAsync(cancellationToken);
    }

    public async Task RecordAsync(string action, Guid rightId, object? detail, CancellationToken cancellationToken)
    {
        _audit.Record(action, "IpRight", rightId.ToString("N"), detail);
        await _db.SaveChangesAsync(cancellationToken);
    }
}
