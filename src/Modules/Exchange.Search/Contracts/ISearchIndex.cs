namespace Exchange.Search.Contracts;

/// <summary>The state of this node's index, for the operator's page and for whoever must wait for it.</summary>
public interface ISearchIndex
{
    IndexState State { get; }

    /// <summary>Number of things in the index that answers now.</summary>
    int Documents { get; }

    /// <summary>Things read by the running rebuild; 0 when none runs.</summary>
    int Done { get; }

    /// <summary>Things to read by the running rebuild; null when none runs or before they are counted.</summary>
    int? Total { get; }

    /// <summary>Returns when everything saved before the call can be found on this node.</summary>
    /// <exception cref="TimeoutException">It took more than a minute.</exception>
    Task CatchUpAsync(CancellationToken cancellationToken);
}
