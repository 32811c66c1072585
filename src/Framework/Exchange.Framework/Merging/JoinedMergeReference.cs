using System.Globalization;
using System.Linq.Expressions;
using Exchange.Framework.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Exchange.Framework.Merging;

/// <summary>A column that holds several ids, each as 32 digits. A row that names both records stays as it is.</summary>
internal sealed class JoinedMergeReference<T> : MergeReference
    where T : class
{
    private const int Batch = 500;

    private readonly Expression<Func<T, string>> _column;

    public JoinedMergeReference(string kind, Expression<Func<T, string>> column, string caption)
        : base(kind, caption, blocks: false) => _column = column;

    public override string Name => $"{typeof(T).Name}.{Property}";

    private string Property => ((MemberExpression)_column.Body).Member.Name;

    public override string ColumnIn(AppDbContext db) => $"{Entity(db).GetTableName()}.{Entity(db).FindProperty(Property)!.GetColumnName()}";

    internal override Task<IReadOnlyList<string>> KeysAsync(AppDbContext db, Guid id, CancellationToken cancellationToken) =>
        KeysAsync(db, db.Set<T>().IgnoreQueryFilters().Where(Names(id)), cancellationToken);

    internal override Task<IReadOnlyList<string>> DoublesAsync(AppDbContext db, Guid from, Guid to, CancellationToken cancellationToken) =>
        KeysAsync(db, db.Set<T>().IgnoreQueryFilters().Where(Names(from)).Where(Names(to)), cancellationToken);

    internal override async Task MoveAsync(AppDbContext db, IReadOnlyCollection<string> keys, Guid from, Guid to, CancellationToken cancellationToken)
    {
        var key = Entity(db).FindPrimaryKey()!.Properties.Single().Name;
        var (before, after) = (from.ToString("N"), to.ToString("N"));
        var then = Expression.Lambda<Func<T, string>>(
            Expression.Call(_column.Body, nameof(string.Replace), null, Expression.Constant(before), Expression.Constant(after)), _column.Parameters);
        foreach (var batch in keys.Chunk(Batch))
        {
            var ids = batch.Select(k => Guid.Parse(k, CultureInfo.InvariantCulture)).ToList();
            await db.Set<T>().IgnoreQueryFilters().Where(Names(from)).Where(row => ids.Contains(EF.Property<Guid>(row, key)))
                .ExecuteUpdateAsync(set => set.SetProperty(_column, then), cancellationToken);
        }
    }

    private static async Task<IReadOnlyList<string>> KeysAsync(AppDbContext db, IQueryable<T> rows, CancellationToken cancellationToken)
    {
        var key = Entity(db).FindPrimaryKey()!.Properties.Single().Name;
        return (await rows.Select(row => EF.Property<Guid>(row, key)).OrderBy(k => k).ToListAsync(cancellationToken)).ConvertAll(k => k.ToString("N"));
    }

    private static IEntityType Entity(AppDbContext db) =>
        db.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is no part of the model.");

    private Expression<Func<T, bool>> Names(Guid id) => Expression.Lambda<Func<T, bool>>(
        Expression.Call(_column.Body, nameof(string.Contains), null, Expression.Constant(id.ToString("N"))), _column.Parameters);
}
