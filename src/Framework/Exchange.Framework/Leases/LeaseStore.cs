using Exchange.Framework.Data;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Framework.Leases;

/// <summary>Takes and renews leases in the database, so that of several web nodes one does a job.</summary>
public sealed class LeaseStore
{
    private readonly AppDbContext _db;
    private readonly TimeProvider _time;
    private readonly NodeIdentity _node;

    public LeaseStore(AppDbContext db, TimeProvider time, NodeIdentity node)
    {
        _db = db;
        _time = time;
        _node = node;
    }

    /// <summary>True when this node holds the lease for the duration from now: it was free, had run out, or was its own.</summary>
    public async Task<bool> TryTakeAsync(string name, TimeSpan duration, CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        var until = now + duration;
        var owner = _node.Name;
        var taken = await _db.Set<Lease>().Where(l => l.Name == name && (l.Owner == owner || l.Until < now))
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.Owner, owner).SetProperty(l => l.Until, until), cancellationToken);
        if (taken == 1)
        {
            return true;
        }

        var utc = until.UtcDateTime;
        return await _db.Database.ExecuteSqlAsync(
            $"""INSERT INTO "Framework_Lease" ("Name", "Owner", "Until") VALUES ({name}, {owner}, {utc}) ON CONFLICT DO NOTHING""",
            cancellationToken) == 1;
    }

    /// <summary>Gives up what this node holds, so that another need not wait until it runs out.</summary>
    public Task ReleaseAsync(CancellationToken cancellationToken)
    {
        var owner = _node.Name;
        return _db.Set<Lease>().Where(l => l.Owner == owner).ExecuteDeleteAsync(cancellationToken);
    }
}
