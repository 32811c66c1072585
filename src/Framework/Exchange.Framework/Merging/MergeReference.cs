using Exchange.Framework.Data;

namespace Exchange.Framework.Merging;

/// <summary>
/// A column that names a record of a kind, such as a party: when two of them turn out to be one, its rows follow to the one that stays.
/// Registered by the module that has the column.
/// </summary>
public abstract class MergeReference
{
    private protected MergeReference(string kind, string caption, bool blocks)
    {
        Kind = kind;
        Caption = caption;
        Blocks = blocks;
    }

    /// <summary>What the column names, such as <c>party</c>.</summary>
    public string Kind { get; }

    /// <summary>English msgid: what the rows are.</summary>
    public string Caption { get; }

    /// <summary>A row that the other record has too stands in the way of merging; else it stays behind with the record that goes.</summary>
    public bool Blocks { get; }

    /// <summary>Entity and property.</summary>
    public abstract string Name { get; }

    /// <summary>Table and column, as the model has them.</summary>
    public abstract string ColumnIn(AppDbContext db);

    /// <summary>Keys of the rows that name the record.</summary>
    internal abstract Task<IReadOnlyList<string>> KeysAsync(AppDbContext db, Guid id, CancellationToken cancellationToken);

    /// <summary>Keys of those of the first record's rows that the second has already.</summary>
    internal abstract Task<IReadOnlyList<string>> DoublesAsync(AppDbContext db, Guid from, Guid to, CancellationToken cancellationToken);

    /// <summary>Lets those of the rows that still name the first record name the second.</summary>
    internal abstract Task MoveAsync(AppDbContext db, IReadOnlyCollection<string> keys, Guid from, Guid to, CancellationToken cancellationToken);
}
