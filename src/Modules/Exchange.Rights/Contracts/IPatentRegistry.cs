namespace Exchange.Rights.Contracts;

/// <summary>The only way patents come into the register.</summary>
public interface IPatentRegistry
{
    /// <summary>
    /// Checks, adds or updates a batch (at most 500) in one transaction with a bounded number of queries, and tells the
    /// search index. Identity is the application number, else a publication number. What a source leaves out is kept,
    /// what it says differently is updated. A bad record never stops the others.
    /// </summary>
    /// <param name="dryRun">Says what would happen and changes nothing.</param>
    /// <returns>One outcome per record, in order.</returns>
    Task<IReadOnlyList<PatentOutcome>> UpsertAsync(
        IReadOnlyList<PatentRecord> records, PatentSource source, bool dryRun, CancellationToken cancellationToken);
}
