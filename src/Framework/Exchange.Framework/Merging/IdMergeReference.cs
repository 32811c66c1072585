using System.Globalization;
using System.Linq.Expressions;
using Exchange.Framework.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Exchange.Framework.Merging;

/// <summary>A column that holds one id.</summary>
/// <typeparam name="T">The entity.</typeparam>
/// <typeparam name="TValue"><see cref="Guid"/>, or one that may be null.</typeparam>
internal sealed class IdMergeReference<T, TValue> : ColumnMergeReference<T, TValue>
    where T : class
{
    private readonly IReadOnlyList<string> _with;

    /// <param name="with">Properties that together make a row a double of another one's; none where rows are never doubles.</param>
    public IdMergeReference(string kind, Expression<Func<T, TValue>> column, string caption, IReadOnlyList<string> with, bool blocks)
        : base(kind, column, caption, blocks) => _with = with;

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

    protected override Task RenameAsync(IQueryable<T> rows, Guid from, Guid to, CancellationToken cancellationToken)
    {
        var value = (TValue)(object)to;
        return rows.ExecuteUpdateAsync(set => set.SetProperty(Column, value), cancellationToken);
    }

    protected override Expression<Func<T, bool>> Names(Guid id) => Expression.Lambda<Func<T, bool>>(
        Expression.Equal(Column.Body, Expression.Constant((TValue)(object)id, typeof(TValue))), Column.Parameters);

    private static string TextOf(IProperty property, T row) => property.PropertyInfo!.GetValue(row) switch
    {
        Guid id => id.ToString("N"),
        var value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
