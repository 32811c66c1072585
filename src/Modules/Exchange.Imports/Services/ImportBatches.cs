using System.Runtime.CompilerServices;
using Exchange.Imports.Services.Reading;
using Exchange.Rights.Contracts;

namespace Exchange.Imports.Services;

/// <summary>Brings what was read to the register, a batch at a time.</summary>
internal sealed class ImportBatches
{
    private const int Size = 300;

    // Characters; full texts make batches smaller than titles do.
    private const int Weight = 4 << 20;

    private readonly IPatentRegistry _registry;

    public ImportBatches(IPatentRegistry registry) => _registry = registry;

    /// <summary>Batches of a stream of items, the first <paramref name="skip"/> left out.</summary>
    public static async IAsyncEnumerable<IReadOnlyList<ReadItem>> GroupAsync(
        IAsyncEnumerable<ReadItem> items, long skip, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        List<ReadItem> batch = [];
        var weight = 0;
        await foreach (var item in items.WithCancellation(cancellationToken))
        {
            if (skip > 0)
            {
                skip--;
                continue;
            }

            batch.Add(item);
            weight += item.Weight;
            if (batch.Count == Size || weight >= Weight)
            {
                yield return batch;
                batch = [];
                weight = 0;
            }
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }

    public async Task<BatchOutcome> ProcessAsync(
        IReadOnlyList<ReadItem> batch, PatentSource source, bool dryRun, CancellationToken cancellationToken)
    {
        var records = batch.Where(i => i.Record is not null).Select(i => i.Record!).ToList();
        var outcomes = records.Count == 0 ? [] : await _registry.UpsertAsync(records, source, dryRun, cancellationToken);
        List<RecordOutcome> results = new(batch.Count);
        var next = 0;
        foreach (var item in batch)
        {
            results.Add(item.Record is null ? new RecordOutcome(item, UpsertKind.Rejected, null, item.ReasonCode) : Merge(item, outcomes[next++]));
        }

        return new BatchOutcome(results);
    }

    private static RecordOutcome Merge(ReadItem item, PatentOutcome outcome) => new(
        item, outcome.Kind, outcome.Number,
        outcome.ReasonCode ?? (outcome.Kind is UpsertKind.Added or UpsertKind.Updated ? item.WarningCode : null));
}
