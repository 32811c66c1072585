using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Experts.Services;

/// <summary>Who has entered what a second person confirms: it stands in the audit trail, which nobody can change.</summary>
internal sealed class FirstPersons
{
    private readonly AppDbContext _db;

    public FirstPersons(AppDbContext db) => _db = db;

    /// <returns>The account of who did it last; null when nobody did, or the site itself.</returns>
    public Task<string?> FindAsync(string action, string subjectType, string subjectId, CancellationToken cancellationToken) =>
        _db.Set<AuditEntry>().AsNoTracking().Where(a => a.SubjectType == subjectType && a.SubjectId == subjectId && a.Action == action)
            .OrderByDescending(a => a.Id).Select(a => a.ActorId).FirstOrDefaultAsync(cancellationToken);
}
