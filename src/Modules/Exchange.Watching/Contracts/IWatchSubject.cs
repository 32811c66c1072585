namespace Exchange.Watching.Contracts;

/// <summary>A kind of thing that people may watch. A module joins by registering one, and tells <see cref="IWatchers"/> what has changed.</summary>
public interface IWatchSubject
{
    /// <summary>Stable lower-case name, such as <c>right</c>: part of addresses and of the table.</summary>
    string Kind { get; }

    /// <summary>English msgid of the kind.</summary>
    string Caption { get; }

    /// <summary>The things as they are now, in a bounded number of queries; those that are gone are left out.</summary>
    Task<IReadOnlyDictionary<Guid, WatchedThing>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);
}
