using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Exchange.Framework.Data;

/// <summary>
/// Processes that start on one database at the same time lay its schema and its first data one after the other.
/// EF's own lock does not do: on an empty PostgreSQL there is no table yet to lock, and on SQLite it outlives who died with it.
/// </summary>
public sealed class StartTurn
{
    // Any number will do that nothing else locks.
    private const long Key = 0x45_78_63_68_61_6E_67_65;
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(100);

    private readonly AppDbContext _db;
    private readonly DataFolder _folder;

    public StartTurn(AppDbContext db, DataFolder folder)
    {
        _db = db;
        _folder = folder;
    }

    /// <summary>Waits until nobody else is at it. Not to be asked for again by who holds it.</summary>
    public async Task<IAsyncDisposable> TakeAsync(CancellationToken cancellationToken)
    {
        if (_db.IsSqlite)
        {
            return await LockFileAsync(cancellationToken);
        }

        await CreateDatabaseAsync(cancellationToken);
        // The lock ends with its connection, so also with its process.
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_db.Database.GetConnectionString()) { Pooling = false, CommandTimeout = 0 }.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var command = new NpgsqlCommand("SELECT pg_advisory_lock($1)", connection);
            command.Parameters.AddWithValue(Key);
            await command.ExecuteNonQueryAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private async Task CreateDatabaseAsync(CancellationToken cancellationToken)
    {
        var database = _db.GetService<IRelationalDatabaseCreator>();
        if (await database.ExistsAsync(cancellationToken))
        {
            return;
        }

        try
        {
            await database.CreateAsync(cancellationToken);
        }
        catch (PostgresException exception) when (exception.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another node was faster.
        }
    }

    private async Task<IAsyncDisposable> LockFileAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(_folder.File("starting.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(_pause, cancellationToken);
            }
        }
    }
}
