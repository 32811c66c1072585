using System.Globalization;
using System.Text.Json;
using Exchange.Framework.Data;
using Exchange.Framework.Jobs;
using Exchange.Listings.Contracts;
using Exchange.Listings.Domain;
using Exchange.Rights.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Listings.Services;

/// <summary>The rules of the check-up changed: everything on offer in their modes is looked at again, a batch a transaction.</summary>
internal sealed class TradeRuleRecheckJob : IJobHandler
{
    private const int Batch = 20;

    private readonly IServiceScopeFactory _scopes;

    public TradeRuleRecheckJob(IServiceScopeFactory scopes) => _scopes = scopes;

    public string Kind => TradeRuleJobs.Recheck;

    public string Caption => "Check-up of what is on offer, after a change of its rules";

    public async Task RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        var order = JsonSerializer.Deserialize<RecheckOrder>(context.Payload)!;
        var modes = OfferModes.All.Where(m => order.Modes.Contains(OfferModes.ToTrade(m))).ToList();
        var (done, last) = ReadCheckpoint(context.Checkpoint);
        var total = done + await CountAsync(modes, last, cancellationToken);
        while (await NextAsync(modes, last, cancellationToken) is { Count: > 0 } ids)
        {
            done += ids.Count;
            last = ids[^1];
            await context.ReportAsync(done, total, string.Create(CultureInfo.InvariantCulture, $"{done} {last:N}"), cancellationToken);
        }

        await context.ReportAsync(done, done, context.Checkpoint, cancellationToken);
    }

    private async Task<int> CountAsync(IReadOnlyList<OfferMode> modes, Guid? after, CancellationToken cancellationToken)
    {
        await using var scope = _scopes.CreateAsyncScope();
        return await TradedPackages.InModes(scope.ServiceProvider.GetRequiredService<AppDbContext>(), modes, after).CountAsync(cancellationToken);
    }

    /// <summary>The ids that were looked at.</summary>
    private async Task<IReadOnlyList<Guid>> NextAsync(IReadOnlyList<OfferMode> modes, Guid? after, CancellationToken cancellationToken)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var ids = await TradedPackages.InModes(db, modes, after).OrderBy(l => l.Id).Select(l => l.Id).Take(Batch).ToListAsync(cancellationToken);
        await scope.ServiceProvider.GetRequiredService<ListingRecheck>().OfListingsAsync(ids, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return ids;
    }

    private static (int Done, Guid? Last) ReadCheckpoint(string? checkpoint) => checkpoint?.Split(' ') is [var done, var last]
        ? (int.Parse(done, CultureInfo.InvariantCulture), Guid.Parse(last, CultureInfo.InvariantCulture))
        : (0, null);
}
