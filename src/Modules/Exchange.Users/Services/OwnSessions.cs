using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Users.ViewModels;

namespace Exchange.Users.Services;

/// <summary>Devices on which the person is signed in.</summary>
internal sealed class OwnSessions
{
    private readonly OwnAccount _account;
    private readonly AppDbContext _db;
    private readonly Sessions _sessions;
    private readonly IAuditTrail _audit;

    public OwnSessions(OwnAccount account, AppDbContext db, Sessions sessions, IAuditTrail audit)
    {
        _account = account;
        _db = db;
        _sessions = sessions;
        _audit = audit;
    }

    public Task<IReadOnlyList<SessionRow>> GetSessionsAsync(CancellationToken cancellationToken) =>
        _sessions.ListAsync(_account.Id, _account.SessionId, cancellationToken);

    /// <summary>False when the person has no such session.</summary>
    public async Task<bool> EndSessionAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await _sessions.EndAsync(_account.Id, id, cancellationToken))
        {
            return false;
        }

        _audit.Record("user.session-ended", "User", _account.Id);
        await _db.SaveChangesAsync(cancellationToken);
        return true;
    }

    public async Task<int> EndOtherSessionsAsync(CancellationToken cancellationToken)
    {
        var ended = await _sessions.EndAllAsync(_account.Id, _account.SessionId, cancellationToken);
        _audit.Record("user.sessions-ended", "User", _account.Id, new { ended });
        await _db.SaveChangesAsync(cancellationToken);
        return ended;
    }
}
