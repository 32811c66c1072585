namespace Exchange.Search.Contracts;

/// <summary>What has changed of what the public may find, read from this node's index and the change log together.</summary>
public interface IChangeFeed
{
    /// <summary>The cursor of this moment; null while there is no complete index.</summary>
    string? Now();

    /// <summary>Whether the word is a cursor at all.</summary>
    bool IsCursor(string? cursor);

    /// <summary>Null when the change log no longer reaches back to the cursor.</summary>
    /// <param name="cursor">As <see cref="Now"/> or the page before gave it.</param>
    /// <param name="kinds">Names of sources; all of them when empty.</param>
    /// <param name="count">Rows of the log that are looked at; a page has as many items at most.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    Task<ChangePage?> ReadAsync(string cursor, IReadOnlyCollection<string> kinds, int count, CancellationToken cancellationToken);
}
