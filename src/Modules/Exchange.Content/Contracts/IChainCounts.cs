namespace Exchange.Content.Contracts;

/// <summary>How much is on offer along the vanadium-titanium process chain.</summary>
public interface IChainCounts
{
    /// <summary>What is counted.</summary>
    ChainCatalog Catalog { get; }

    /// <summary>
    /// What the catalog holds by taxonomy code of both levels (<c>VT03</c>, <c>VT03-01</c>; rules §12). One counts
    /// once under each code it carries, and once under a parent whatever the number of its children. Codes without
    /// any may be left out. Called for each home page: the answer should come from one indexed query or a cache.
    /// </summary>
    Task<IReadOnlyDictionary<string, int>> CountAsync(CancellationToken cancellationToken);
}
