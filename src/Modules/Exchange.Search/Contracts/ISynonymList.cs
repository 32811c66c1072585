using Exchange.Framework.Mvc;

namespace Exchange.Search.Contracts;

/// <summary>The concepts of the field that the search knows. A change counts on every node within seconds.</summary>
public interface ISynonymList
{
    /// <param name="query">A part of a form; null for all.</param>
    /// <param name="changedOnly">Only what differs from the file.</param>
    /// <param name="page">From 1.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    Task<Page<SynonymEntry>> ListAsync(string? query, bool changedOnly, int page, CancellationToken cancellationToken);

    /// <summary>Null when there is no such concept.</summary>
    Task<SynonymEntry?> FindAsync(string key, CancellationToken cancellationToken);

    /// <summary>The newest first.</summary>
    Task<IReadOnlyList<SynonymChangeEntry>> GetHistoryAsync(string key, CancellationToken cancellationToken);

    /// <summary>The concept's key; null when there is no such concept.</summary>
    /// <param name="key">Null for a new concept.</param>
    /// <param name="forms">One a line.</param>
    /// <param name="reason">Kept in the history.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    Task<Result<string>?> SaveAsync(string? key, string? forms, string? reason, CancellationToken cancellationToken);

    /// <summary>Null when there is no such concept.</summary>
    Task<Result?> RemoveAsync(string key, string? reason, CancellationToken cancellationToken);
}
