namespace Exchange.Search.Contracts;

/// <summary>Tells the index what to read again.</summary>
public interface ISearchChanges
{
    /// <summary>Adds to the change log in the caller's unit of work: it takes effect when that is saved, or not at all.</summary>
    void Record(string source, Guid id);
}
