using Exchange.Framework.Data;
using Exchange.Framework.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Advertising.Services;

/// <summary>Adds what this node has counted to the rows of the days, a few statements for thousands of views.</summary>
internal sealed class AdCountWriter : IBackgroundStep
{
    private readonly AdCounter _counter;
    private readonly IServiceScopeFactory _scopes;

    public AdCountWriter(AdCounter counter, IServiceScopeFactory scopes)
    {
        _counter = counter;
        _scopes = scopes;
    }

    public async Task<bool> RunOnceAsync(CancellationToken cancellationToken)
    {
        var counts = _counter.Take();
        if (counts.Count == 0)
        {
            return false;
        }

        try
        {
            await using var scope = _scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

            // In one order on every node, so that two of them never wait for each other.
            foreach (var ((bookingId, day), (impressions, clicks)) in counts.OrderBy(c => c.Key.BookingId).ThenBy(c => c.Key.Day))
            {
                await db.Database.ExecuteSqlAsync(
                    $"""
                    INSERT INTO "Advertising_Count" ("BookingId", "Day", "Impressions", "Clicks") VALUES ({bookingId}, {day}, {impressions}, {clicks})
                    ON CONFLICT ("BookingId", "Day") DO UPDATE
                    SET "Impressions" = "Advertising_Count"."Impressions" + {impressions}, "Clicks" = "Advertising_Count"."Clicks" + {clicks}
                    """,
                    cancellationToken);
            }

            await transaction.CommitAsync(cancellationToken);
            return true;
        }
        catch
        {
            // Nothing of it was written: it is counted with the next round.
            foreach (var ((bookingId, day), (impressions, clicks)) in counts)
            {
                _counter.Add(bookingId, day, impressions, clicks);
            }

            throw;
        }
    }
}
