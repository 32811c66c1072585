namespace Exchange.Framework.Data;

/// <summary>Section <c>Database</c> of the configuration.</summary>
public sealed class DatabaseOptions
{
    /// <summary><c>Sqlite</c> (default, embedded) or <c>Postgres</c>.</summary>
    public string Provider { get; set; } = "Sqlite";

    /// <summary>Needed for PostgreSQL; SQLite defaults to <c>exchange.db</c> in the data folder.</summary>
    public string? ConnectionString { get; set; }
}
