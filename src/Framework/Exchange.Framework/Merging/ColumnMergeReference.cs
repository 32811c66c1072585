using System.Globalization;
using System.Linq.Expressions;
using Exchange.Framework.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Exchange.Framework.Merging;

/// <summary>What columns that name records share, whether they hold one id or several.</summary>
internal abstract class ColumnMergeReference<T, TColumn> : MergeReference
    where T : class
{
    private const int Batch = 500;

    protected ColumnMergeReference(string kind, Expression<Func<T, TColumn>> column, string caption, bool blocks)
        : base(kind, caption, blocks) => Column = column;

    public override string Name => $"{typeof(T).Name}.{Property}";

    protected Expression<Func<T, TColumn>> Column { get; }

    private string Property => ((MemberExpression)Column.Body).Member.Name;

    public override string ColumnIn(AppDbContext db) => $"{Entity(db).GetTableName()}.{Entity(db).FindProperty(Property)!.GetColumnName()}";

    internal override Task<IReadOnlyList<string>> KeysAsync(AppDbContext db, Guid id, CancellationToken cancellationToken) =>
        KeysAsync(db, Rows(db, id), cancellationToken);

    internal override async Task MoveAsync(AppDbContext db, IReadOnlyCollection<string> keys, Guid from, Guid to, CancellationToken cancellationToken)
    {
        var key = Key(db);
        foreach (var batch in keys.Chunk(Batch))
        {
            var rows = Rows(db, from);
            if (key.ClrType == typeof(Guid))
            {
                var ids = batch.Select(k => Guid.Parse(k, CultureInfo.InvariantCulture)).ToList();
                rows = rows.Where(row => ids.Contains(EF.Property<Guid>(row, key.Name)));
            }
            else
            {
                var ids = batch.ToList();
                rows = rows.Where(row => ids.Contains(EF.Property<string>(row, key.Name)));
            }

            await RenameAsync(rows, from, to, cancellationToken);
        }
    }

    protected static async Task<IReadOnlyList<string>> KeysAsync(AppDbContext db, IQueryable<T> rows, CancellationToken cancellationToken)
    {
        var key = Key(db);
        return key.ClrType == typeof(Guid)
            ? (await rows.Select(row => EF.Property<Guid>(row, key.Name)).OrderBy(k => k).ToListAsync(cancellationToken)).ConvertAll(k => k.ToString("N"))
            : await rows.Select(row => EF.Property<string>(row, key.Name)).OrderBy(k => k).ToListAsync(cancellationToken);
    }

    protected static IEntityType Entity(AppDbContext db) =>
        db.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is no part of the model.");

    protected static IProperty Key(AppDbContext db) => Entity(db).FindPrimaryKey()!.Properties.Single();

    // What a filter hides from readers names the record all the same.
    protected IQueryable<T> Rows(AppDbContext db, Guid id) => db.Set<T>().IgnoreQueryFilters().AsNoTracking().Where(Names(id));

    /// <summary>Whether a row names the record.</summary>
    protected abstract Expression<Func<T, bool>> Names(Guid id);

    /// <summary>Lets rows that name the first record name the second.</summary>
    protected abstract Task RenameAsync(IQueryable<T> rows, Guid from, Guid to, CancellationToken cancellationToken);
}
