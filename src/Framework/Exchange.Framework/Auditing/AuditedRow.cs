namespace Exchange.Framework.Auditing;

/// <summary>What the trail reads of a record to name it; filled by an object initialiser, so that the database can be asked by the key.</summary>
public sealed class AuditedRow<TKey>
{
    public required TKey Key { get; init; }

    public required string Title { get; init; }

    /// <summary>Arguments of a title that is a msgid, as a JSON array of strings.</summary>
    public string? Arguments { get; init; }

    /// <summary>The record whose page shows this one, where it has none of its own.</summary>
    public Guid Of { get; init; }

    /// <summary>The number in the address of the page, where the key is not in it.</summary>
    public string? Number { get; init; }
}
