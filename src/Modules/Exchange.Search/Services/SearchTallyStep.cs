using Exchange.Framework.Data;
using Exchange.Framework.Jobs;
using Exchange.Framework.Time;
using Exchange.Search.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Search.Services;

/// <summary>Adds what this node has counted to what all have. Words are written only when enough have asked for them.</summary>
internal sealed class SearchTallyStep : IBackgroundStep
{
    private readonly IServiceScopeFactory _scopes;
    private readonly SearchTally _tally;

    public SearchTallyStep(IServiceScopeFactory scopes, SearchTally tally)
    {
        _scopes = scopes;
        _tally = tally;
    }

    public async Task<bool> RunOnceAsync(CancellationToken cancellationToken)
    {
        var (missed, days) = _tally.Take();
        if (days.Count == 0)
        {
            return false;
        }

        await using var scope = _scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var today = scope.ServiceProvider.GetRequiredService<SiteClock>().Today;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        // In one order on every node, so that two never wait for each other.
        foreach (var ((day, source), (searches, without)) in days.OrderBy(d => d.Key.Day).ThenBy(d => d.Key.Source, StringComparer.Ordinal))
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO "Search_Day" ("Day", "Source", "Searches", "WithoutHits") VALUES ({day}, {source}, {searches}, {without})
                ON CONFLICT ("Day", "Source") DO UPDATE SET "Searches" = "Search_Day"."Searches" + {searches}, "WithoutHits" = "Search_Day"."WithoutHits" + {without}
                """,
                cancellationToken);
        }

        foreach (var (key, (text, count)) in missed.OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO "Search_MissedQuery" ("Key", "Count", "LastOn", "IsDismissed") VALUES ({key}, {count}, {today}, FALSE)
                ON CONFLICT ("Key") DO UPDATE SET "Count" = "Search_MissedQuery"."Count" + {count}, "LastOn" = {today}
                """,
                cancellationToken);
            await db.Set<MissedQuery>().Where(m => m.Key == key && m.Count >= MissedQuery.Minimum && m.Text == null)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.Text, text), cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return false;
    }
}
