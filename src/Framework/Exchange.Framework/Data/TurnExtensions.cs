using System.Linq.Expressions;
using Exchange.Framework.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Framework.Data;

public static class TurnExtensions
{
    /// <summary>
    /// Locks rows until the caller's transaction ends: who comes a moment later waits, and then reads what was done meanwhile. Name one row,
    /// or always the same ones: who locks several in different orders may wait for each other.
    /// </summary>
    /// <returns>How many there are.</returns>
    public static Task<int> LockAsync<T>(this IQueryable<T> rows, CancellationToken cancellationToken)
        where T : class, ITakesTurns =>
        rows.ExecuteUpdateAsync(
            set => set.SetProperty(x => EF.Property<int>(x, nameof(ITakesTurns.Turns)), x => EF.Property<int>(x, nameof(ITakesTurns.Turns)) + 1), cancellationToken);

    /// <summary>
    /// Commands on one record wait for each other, so that each sees what the one before has done: no place is given twice.
    /// What the command changed is saved when it succeeded, else forgotten.
    /// </summary>
    /// <param name="db">Nothing of the record is tracked yet.</param>
    /// <param name="which">Names one record.</param>
    /// <param name="command">Runs while it is this command's turn.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    /// <returns>Null when there is no such record.</returns>
    public static async Task<Result?> TakeTurnAsync<T>(
        this AppDbContext db, Expression<Func<T, bool>> which, Func<T, Task<Result>> command, CancellationToken cancellationToken)
        where T : class, ITakesTurns
    {
        await using var transaction = await db.BeginIfNoneAsync(cancellationToken);

        if (await db.Set<T>().Where(which).LockAsync(cancellationToken) == 0)
        {
            return null;
        }

        var result = await command(await db.Set<T>().FirstAsync(which, cancellationToken));
        if (!result.Succeeded)
        {
            db.ChangeTracker.Clear();
            return result;
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitIfOwnAsync(cancellationToken);
        return result;
    }
}
