using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Exchange.Framework.Data;

/// <summary>Saving where somebody else may be faster.</summary>
public static class SaveExtensions
{
    // SQLITE_CONSTRAINT_UNIQUE and SQLITE_CONSTRAINT_PRIMARYKEY.
    private const int SqliteUnique = 2067;
    private const int SqlitePrimaryKey = 1555;

    /// <summary>
    /// False, with nothing saved and nothing left in the context, when a row has changed since it was read, or one with the same unique key is
    /// there. Everything else that goes wrong is no colleague's click, and is thrown.
    /// </summary>
    public static async Task<bool> TrySaveAsync(this AppDbContext db, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException || IsDouble(exception.InnerException))
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private static bool IsDouble(Exception? exception) => exception is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation }
        or SqliteException { SqliteExtendedErrorCode: SqliteUnique or SqlitePrimaryKey };
}
