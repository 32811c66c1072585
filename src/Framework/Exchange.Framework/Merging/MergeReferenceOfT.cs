using System.Globalization;
using System.Linq.Expressions;
using Exchange.Framework.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Exchange.Framework.Merging;

/// <typeparam name="T">The entity.</typeparam>
/// <typeparam name="TValue"><see cref="Guid"/>, or one that may be null.</typeparam>
internal sealed class MergeReference<T, TValue> : MergeReference
    where T : class
{
    private const int Batch = 500;

    private readonly Expression<Func<T, TValue>> _column;
    private readonly string? _with;

    /// <param name="with">Property that makes a row a double of another one's; null where rows are never doubles.</param>
    public MergeReference(string kind, Expression<Func<T, TValue>> column, string caption, string? with, bool blocks)
        : base(kind, caption, blocks)
    {
        _column = column;
        _with = with;
    }

    public override string Name => $"{typeof(T).Name}.{Property}";

    private string Property => ((MemberExpression)_column.Body).Member.Name;

    public override string ColumnIn(AppDbContext db) => $"{Entity(db).GetTableName()}.{Entity(db).FindProperty(Property)!.GetColumnName()}";

    internal override async Task<IReadOnlyList<string>> KeysAsync(AppDbContext db, Guid id, CancellationToken cancellationToken) =>
        await TextsAsync(db, id, Key(db), cancellationToken);

    internal override async Task<IReadOnlyList<string>> DoublesAsync(AppDbContext db, Guid from, Guid to, CancellationToken cancellationToken)
    {
        if (_with is null)
        {
            return [];
        }

        // Both lists are read in the order of the keys.
        var property = Entity(db).FindProperty(_with)!;
        var known = (await TextsAsync(db, to, property, cancellationToken)).ToHashSet(StringComparer.Ordinal);
        var keys = await TextsAsync(db, from, Key(db), cancellationToken);
        var values = await TextsAsync(db, from, property, cancellationToken);
        return [.. keys.Zip(values).Where(row => known.Contains(row.Second)).Select(row => row.First)];
    }

    internal override async Task MoveAsync(AppDbContext db, IReadOnlyCollection<string> keys, Guid from, Guid to, CancellationToken cancellationToken)
    {
        var key = Key(db);
        var value = (TValue)(object)to;
        foreach (var batch in keys.Chunk(Batch))
        {
            var rows = db.Set<T>().Where(Names(from));
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

            await rows.ExecuteUpdateAsync(set => set.SetProperty(_column, value), cancellationToken);
        }
    }

    private static IEntityType Entity(AppDbContext db) =>
        db.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is no part of the model.");

    private static IProperty Key(AppDbContext db) => Entity(db).FindPrimaryKey()!.Properties.Single();

    private async Task<List<string>> TextsAsync(AppDbContext db, Guid id, IProperty property, CancellationToken cancellationToken)
    {
        var key = Key(db).Name;
        var rows = db.Set<T>().AsNoTracking().Where(Names(id));
        rows = Key(db).ClrType == typeof(Guid) ? rows.OrderBy(row => EF.Property<Guid>(row, key)) : rows.OrderBy(row => EF.Property<string>(row, key));
        return property.ClrType == typeof(Guid)
            ? (await rows.Select(row => EF.Property<Guid>(row, property.Name)).ToListAsync(cancellationToken)).ConvertAll(g => g.ToString("N"))
            : await rows.Select(row => EF.Property<string>(row, property.Name)).ToListAsync(cancellationToken);
    }

    private Expression<Func<T, bool>> Names(Guid id) => Expression.Lambda<Func<T, bool>>(
        Expression.Equal(_column.Body, Expression.Constant((TValue)(object)id, typeof(TValue))), _column.Parameters);
}
