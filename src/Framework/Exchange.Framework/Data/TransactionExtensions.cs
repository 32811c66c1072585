using Microsoft.EntityFrameworkCore.Storage;

namespace Exchange.Framework.Data;

public static class TransactionExtensions
{
    /// <summary>Begins a transaction, for locks and for numbers without gaps; null inside one that the caller commits, such as that of an event's handler.</summary>
    public static async Task<IDbContextTransaction?> BeginIfNoneAsync(this AppDbContext db, CancellationToken cancellationToken) =>
        db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellationToken) : null;

    public static Task CommitIfOwnAsync(this IDbContextTransaction? transaction, CancellationToken cancellationToken) =>
        transaction?.CommitAsync(cancellationToken) ?? Task.CompletedTask;
}
