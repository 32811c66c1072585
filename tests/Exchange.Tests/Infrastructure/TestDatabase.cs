using Microsoft.Data.Sqlite;
using Npgsql;

namespace Exchange.Tests.Infrastructure;

/// <summary>Which database a test runs on; every data test runs on both.</summary>
public enum TestDatabase
{
    Sqlite,
    Postgres,
}

/// <summary>A database of its own for one <see cref="ExchangeApp"/>, dropped at its end.</summary>
internal sealed class TestDatabaseInstance : IDisposable
{
    /// <summary>Connection string of a server that test.sh has started; without it the PostgreSQL rows are skipped, saying so.</summary>
    public const string PostgresVariable = "EXCHANGE_TEST_POSTGRES";

    private readonly string? _postgresName;

    /// <param name="template">A database of the same kind with nobody connected to it; this one begins as its copy. On SQLite the copy is already in the folder.</param>
    public TestDatabaseInstance(TestDatabase kind, string folder, TestDatabaseInstance? template = null)
    {
        if (kind == TestDatabase.Sqlite)
        {
            Provider = "Sqlite";
            ConnectionString = $"Data Source={Path.Combine(folder, "test.db")};Default Timeout=30";
            return;
        }

        var server = Environment.GetEnvironmentVariable(PostgresVariable);
        Assert.SkipWhen(string.IsNullOrEmpty(server), $"{PostgresVariable} is not set: no PostgreSQL server to test on (test.sh starts one).");
        Provider = "Postgres";
        _postgresName = $"t_{Guid.CreateVersion7():N}";
        Execute(server!, $"CREATE DATABASE {_postgresName} TEMPLATE {template?._postgresName ?? "template0"} ENCODING 'UTF8'");
        ConnectionString = new NpgsqlConnectionStringBuilder(server) { Database = _postgresName, MaxPoolSize = 20 }.ConnectionString;
    }

    public string Provider { get; }

    public string ConnectionString { get; }

    /// <summary>Ends what is still connected, so that the files or the database can be copied.</summary>
    public void Disconnect()
    {
        if (_postgresName is null)
        {
            using var file = new SqliteConnection(ConnectionString);
            SqliteConnection.ClearPool(file);
            return;
        }

        using var connection = new NpgsqlConnection(ConnectionString);
        NpgsqlConnection.ClearPool(connection);
    }

    public void Dispose()
    {
        Disconnect();
        if (_postgresName is null)
        {
            return;
        }

        Execute(Environment.GetEnvironmentVariable(PostgresVariable)!, $"DROP DATABASE IF EXISTS {_postgresName} WITH (FORCE)");
    }

    private static void Execute(string server, string sql)
    {
        using var connection = new NpgsqlConnection(server);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
