using System.Text.Json;
using Exchange.Framework.Data;
using Exchange.Framework.Security;

namespace Exchange.Framework.Auditing;

internal sealed class AuditTrail : IAuditTrail
{
    private readonly AppDbContext _db;
    private readonly ICurrentUser _user;
    private readonly TimeProvider _time;

    public AuditTrail(AppDbContext db, ICurrentUser user, TimeProvider time)
    {
        _db = db;
        _user = user;
        _time = time;
    }

    public void Record(string action, string subjectType, string subjectId, object? detail = null, object? before = null, string? actorId = null) =>
        _db.Set<AuditEntry>().Add(new AuditEntry
        {
            At = _time.GetUtcNow(),
            ActorId = _user.Id ?? actorId,
            ActorName = _user.Name,
            Address = _user.Address,
            Action = action,
            SubjectType = subjectType,
            SubjectId = subjectId,
            OldValues = before is null ? null : JsonSerializer.Serialize(before, AuditInterceptor.Json),
            NewValues = detail is null ? null : JsonSerializer.Serialize(detail, AuditInterceptor.Json),
        });
}
