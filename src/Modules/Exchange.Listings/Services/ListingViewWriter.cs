using Exchange.Framework.Data;
using Exchange.Framework.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Listings.Services;

/// <summary>Adds what this node has counted to the rows of the days.</summary>
internal sealed class ListingViewWriter : IBackgroundStep
{
    /// <summary>How much a node that dies may forget.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(5);

    private readonly ListingViewCounter _counter;
    private readonly IServiceScopeFactory _scopes;

    public ListingViewWriter(ListingViewCounter counter, IServiceScopeFactory scopes)
    {
        _counter = counter;
        _scopes = scopes;
    }

    public async Task<bool> RunOnceAsync(CancellationToken cancellationToken)
    {
        var views = _counter.Take();
        if (views.Count == 0)
        {
            return false;
        }

        try
        {
            await using var scope = _scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

            // In one order on every node, so that two of them never wait for each other.
            foreach (var ((listingId, day), count) in views.OrderBy(v => v.Key.ListingId).ThenBy(v => v.Key.Day))
            {
                await db.Database.ExecuteSqlAsync(
                    $"""
                    INSERT INTO "Listings_ListingViewDay" ("ListingId", "Day", "Count") VALUES ({listingId}, {day}, {count})
                    ON CONFLICT ("ListingId", "Day") DO UPDATE SET "Count" = "Listings_ListingViewDay"."Count" + {count}
                    """,
                    cancellationToken);
            }

            await transaction.CommitAsync(cancellationToken);
            return true;
        }
        catch
        {
            // Nothing of it was written: it is counted with the next round.
            foreach (var ((listingId, day), count) in views)
            {
                _counter.Add(listingId, day, count);
            }

            throw;
        }
    }
}
