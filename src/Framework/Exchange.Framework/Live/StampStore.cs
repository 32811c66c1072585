using Exchange.Framework.Data;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Framework.Live;

/// <summary>
/// Raises stamps in the database. Every node notices within a second: what it keeps under a key that holds the topic's
/// stamp is read anew, and browsers that watch the topic are told.
/// </summary>
public sealed class StampStore
{
    private readonly AppDbContext _db;
    private readonly TimeProvider _time;
    private readonly StampInterceptor _saved;

    public StampStore(AppDbContext db, TimeProvider time, StampInterceptor saved)
    {
        _db = db;
        _time = time;
        _saved = saved;
    }

    /// <summary>Belongs to the caller's unit of work: runs behind what it saves next, inside its transaction when there is one.</summary>
    public void RaiseWhenSaved(string topic) => _saved.Add(topic);

    /// <summary>Runs at once: inside the caller's transaction when there is one.</summary>
    public Task RaiseAsync(string topic, CancellationToken cancellationToken) => RaiseAsync(_db, topic, _time.GetUtcNow(), cancellationToken);

    internal static Task RaiseAsync(AppDbContext db, string topic, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var at = now.UtcDateTime;
        return db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Framework_Stamp" ("Topic", "Value", "At") VALUES ({topic}, 1, {at})
            ON CONFLICT ("Topic") DO UPDATE SET "Value" = "Framework_Stamp"."Value" + 1, "At" = {at}
            """,
            cancellationToken);
    }
}
