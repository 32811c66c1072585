namespace Exchange.Content.Contracts;

/// <summary>A figure beside each stage of the process chain, such as needs, expiring patents or pledged value. Modules register one with <c>AddScoped</c>.</summary>
public interface IChainFigures
{
    /// <summary>Order among the figures, compared as menu positions are.</summary>
    string Position { get; }

    /// <summary>Head of its column in the table behind the map, in the reader's language.</summary>
    string Caption { get; }

    /// <summary>What is counted, in the reader's language; stands under the table.</summary>
    string Rule { get; }

    /// <summary>By taxonomy code of both levels; codes with nothing to tell are left out. Called for each home page: one query, or the index.</summary>
    Task<IReadOnlyDictionary<string, ChainFigure>> ReadAsync(CancellationToken cancellationToken);
}
