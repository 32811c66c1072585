using Exchange.Framework.Data;
using Microsoft.EntityFrameworkCore.Storage;

namespace Exchange.Content.Services;

internal static class Transactions
{
    /// <summary>Begins a transaction, for numbers without gaps; null inside one that the caller commits.</summary>
    public static async Task<IDbContextTransaction?> BeginIfNoneAsync(this AppDbContext db, CancellationToken cancellationToken) =>
        db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellationToken) : null;

    public static Task CommitIfOwnAsync(this IDbContextTransaction? transaction, CancellationToken cancellationToken) =>
        transaction?.CommitAsync(cancellationToken) ?? Task.CompletedTask;
}
