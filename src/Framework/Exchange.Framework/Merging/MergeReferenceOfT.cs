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
    private readonly IReadOnlyList<string> _with;

    /// <param name="with">Properties that together make a row a double of another one's; none where rows are never doubles.</param>
    public MergeReference(string kind, Expression<Func<T, TValue>> column, string caption, IReadOnlyList<string> with, bool blocks)
        : base(kind, caption, blocks)
    {
        _column = column;
        _with = with;
    }

    public override string Name => $"{typeof(T).Name}.{Property}";

    private string Property => ((MemberExpression)_column.Body).Member.Name;

    public override string ColumnIn(AppDbContext db) => $"{Entity(db).GetTableName()}.{Entity(db).FindProperty(Property)!.GetColumnName()}";

    internal override async Task<IReadOnlyList<string>> KeysAsync(AppDbContext db, Guid id, CancellationToken cancellationToken)
    {
        var key = Key(db);
        var rows = Rows(db, id);
        return key.ClrType == typeof(Guid)
            ? (await rows.Select(row => EF.Property<Guid>(row, key.Name)).OrderBy(k => k).ToListAsync(cancellationToken)).ConvertAll(k => k.ToString("N"))
            : await rows.Select(row => EF.Property<string>(row, key.Name)).OrderBy(k => k).ToListAsync(cancellationToken);
    }

    internal override async Task<IReadOnlyList<string>> DoublesAsync(AppDbContext db, Guid from, Guid to, CancellationToken cancellationToken)
    {
        if (_with.Count == 0)
        {
            return [];
        }

        var key = Key(db);
        var with = _with.Select(name => Entity(db).FindProperty(name) ?? throw new InvalidOperationException($"{Name}: there is no {name}.")).ToList();
        var known = (await Rows(db, to).ToListAsync(cancellationToken)).Select(ValuesOf).ToHashSet(StringComparer.Ordinal);
        return [.. (await Rows(db, from).ToListAsync(cancellationToken)).Where(row => known.Contains(ValuesOf(row))).Select(row => TextOf(key, row))];

        string ValuesOf(T row) => string.Join('\n', with.Select(property => TextOf(property, row)));
    }

    internal override async Task MoveAsync(AppDbContext db, IReadOnlyCollection<string> keys, Guid from, Guid to, CancellationToken cancellationToken)
    {
        var key = Key(db);
        var value = (TValue)(object)to;
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

            await rows.ExecuteUpdateAsync(set => set.SetProperty(_column, value), cancellationToken);
        }
    }

    private static IEntityType Entity(AppDbContext db) =>
        db.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is no part of the model.");

    private static IProperty Key(AppDbContext db) => Entity(db).FindPrimaryKey()!.Properties.Single();

    private static string TextOf(IProperty property, T row) => property.PropertyInfo!.GetValue(row) switch
    {
        Guid id => id.ToString("N"),
        var value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    // What a filter hides from readers names the record all the same.
    private IQueryable<T> Rows(AppDbContext db, Guid id) => db.Set<T>().IgnoreQueryFilters().AsNoTracking().Where(Names(id));

    private Expression<Func<T, bool>> Names(Guid id) => Expression.Lambda<Func<T, bool>>(
        Expression.Equal(_column.Body, Expression.Constant((TValue)(object)id, typeof(TValue))), _column.Parameters);
}
