using System.Linq.Expressions;
using Exchange.Framework.Data;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Framework.Merging;

/// <summary>A column that holds several ids, each as 32 digits. A row that names both records stays as it is.</summary>
internal sealed class JoinedMergeReference<T> : ColumnMergeReference<T, string>
    where T : class
{
    public JoinedMergeReference(string kind, Expression<Func<T, string>> column, string caption)
        : base(kind, column, caption, blocks: false)
    {
    }

    internal override Task<IReadOnlyList<string>> DoublesAsync(AppDbContext db, Guid from, Guid to, CancellationToken cancellationToken) =>
        KeysAsync(db, Rows(db, from).Where(Names(to)), cancellationToken);

    protected override Task RenameAsync(IQueryable<T> rows, Guid from, Guid to, CancellationToken cancellationToken)
    {
        var then = Expression.Lambda<Func<T, string>>(
            Expression.Call(Column.Body, nameof(string.Replace), null, Text(from), Text(to)), Column.Parameters);
        return rows.ExecuteUpdateAsync(set => set.SetProperty(Column, then), cancellationToken);
    }

    protected override Expression<Func<T, bool>> Names(Guid id) =>
        Expression.Lambda<Func<T, bool>>(Expression.Call(Column.Body, nameof(string.Contains), null, Text(id)), Column.Parameters);

    private static ConstantExpression Text(Guid id) => Expression.Constant(id.ToString("N"));
}
