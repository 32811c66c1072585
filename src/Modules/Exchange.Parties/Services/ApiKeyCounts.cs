using System.Collections.Concurrent;
using Exchange.Framework.Data;
using Exchange.Framework.Jobs;
using Exchange.Framework.Time;
using Exchange.Parties.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Parties.Services;

/// <summary>
/// Counts calls by key and day. A call writes nothing: each node adds what it has counted every few seconds and learns what the others
/// have, so that the day's limit holds over all nodes but for what they answer in between.
/// </summary>
internal sealed class ApiKeyCounts : IBackgroundStep
{
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<(Guid Key, DateOnly Day), Tally> _tallies = new();
    private readonly IServiceScopeFactory _scopes;
    private readonly SiteClock _clock;

    public ApiKeyCounts(IServiceScopeFactory scopes, SiteClock clock)
    {
        _scopes = scopes;
        _clock = clock;
    }

    public bool TryAdd(Guid keyId, int perDay)
    {
        var tally = _tallies.GetOrAdd((keyId, _clock.Today), _ => new Tally());
        lock (tally)
        {
            if (tally.Known + tally.New >= perDay)
            {
                return false;
            }

            tally.New++;
            return true;
        }
    }

    public async Task<bool> RunOnceAsync(CancellationToken cancellationToken)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        foreach (var (at, tally) in _tallies)
        {
            await WriteAsync(db, at.Key, at.Day, tally, cancellationToken);
            if (at.Day < _clock.Today)
            {
                _tallies.TryRemove(at, out _);
            }
        }

        return false;
    }

    private static async Task WriteAsync(AppDbContext db, Guid keyId, DateOnly day, Tally tally, CancellationToken cancellationToken)
    {
        long added;
        lock (tally)
        {
            added = tally.New;
        }

        if (added > 0)
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO "Parties_ApiKeyUse" ("KeyId", "Day", "Count") VALUES ({keyId}, {day}, {added})
                ON CONFLICT ("KeyId", "Day") DO UPDATE SET "Count" = "Parties_ApiKeyUse"."Count" + {added}
                """, cancellationToken);
        }

        var known = await db.Set<ApiKeyUse>().Where(u => u.KeyId == keyId && u.Day == day).Select(u => u.Count).FirstOrDefaultAsync(cancellationToken);
        lock (tally)
        {
            tally.New -= added;
            tally.Known = known;
        }
    }

    private sealed class Tally
    {
        public long Known { get; set; }

        public long New { get; set; }
    }
}
