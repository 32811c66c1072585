using Exchange.Framework.Data;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Framework.Live;

/// <summary>
/// Raises stamps in the database. Every node notices within a second: caches keyed by a topic's stamp are renewed and
/// browsers that watch the topic are told.
/// </summary>
public sealed class StampStore
{
    private readonly AppDbContext _db;
    private readonly TimeProvider _time;

    public StampStore(AppDbContext db, TimeProvider time)
    {
        _db = db;
        _time = time;
    }

    /// <summary>Runs at once: inside the caller's transaction when there is one.</summary>
    public async Task RaiseAsync(string topic, CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow().UtcDateTime;
        await _db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Framework_Stamp" ("Topic", "Value", "At") VALUES ({topic}, 1, {now})
            ON CONFLICT ("Topic") DO UPDATE SET "Value" = "Framework_Stamp"."Value" + 1, "At" = {now}
            """,
            cancellationToken);
    }
}
