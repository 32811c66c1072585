using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;
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

    // A first start with the demonstration takes seconds; who waits longer than this is told of.
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(5);

    private readonly AppDbContext _db;
    private readonly DataFolder _folder;
    private readonly ILogger<StartTurn> _logger;

    public StartTurn(AppDbContext db, DataFolder folder, ILogger<StartTurn> logger)
    {
        _db = db;
        _folder = folder;
        _logger = logger;
    }

    /// <summary>Waits until nobody else is at it. Not to be asked for again by who holds it.</summary>
    public async Task<IAsyncDisposable> TakeAsync(CancellationToken cancellationToken)
    {
        var turn = _db.IsSqlite ? LockFileAsync(cancellationToken) : LockDatabaseAsync(cancellationToken);
        if (await Task.WhenAny(turn, Task.Delay(_patience, cancellationToken)) != turn)
        {
            _logger.LogInformation("Waiting for another process that starts on the same database.");
        }

        return await turn;
    }

    private async Task<IAsyncDisposable> LockDatabaseAsync(CancellationToken cancellationToken)
    {
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

    // Windows says sharing violation, others that the lock would block; a full disk or a missing folder is told as such.
    private static bool IsHeld(IOException exception) => (exception.HResult & 0xFFFF) is 32 or 33 or 11 or 35;

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
            catch (IOException exception) when (IsHeld(exception))
            {
                await Task.Delay(_pause, cancellationToken);
            }
        }
    }
}
