namespace Exchange.Rights.Contracts;

/// <summary>Takes legal events from official files. What parties state goes another way and waits for the operator.</summary>
public interface ILegalEventRegistry
{
    /// <summary>
    /// Adds a batch (at most 500) in one transaction with a bounded number of queries, folds the status of each patent once and tells
    /// whoever rests on it. The same event (patent, code, days, reference) is added once, however often it is read.
    /// </summary>
    /// <param name="source">Where they were read, such as the gazette: shown beside the status.</param>
    /// <param name="dryRun">Says what would happen and changes nothing.</param>
    /// <returns>One outcome per record, in order.</returns>
    Task<IReadOnlyList<LegalEventOutcome>> AddAsync(
        IReadOnlyList<LegalEventRecord> records, string source, bool dryRun, CancellationToken cancellationToken);
}
