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

    public async Task RecordAsync(string action, Guid rightId, object? detail, CancellationToken cancellationToken)
    {
        _audit.Record(action, "IpRight", rightId.ToString("N"), detail);
        await _db.SaveChangesAsync(cancellationToken);
    }
}
