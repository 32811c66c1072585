using Exchange.Framework.Auditing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Exchange.Framework.Data;

public static class DatabaseSetup
{
    /// <exception cref="InvalidOperationException">Unknown provider, or PostgreSQL without a connection string.</exception>
    public static DbContextOptionsBuilder UseExchangeDatabase(
        this DbContextOptionsBuilder builder, DatabaseOptions options, DataFolder folder, AuditInterceptor audit)
    {
        _ = options.Provider switch
        {
            "Sqlite" => builder.UseSqlite(
                options.ConnectionString ?? $"Data Source={folder.File("exchange.db")};Default Timeout=30",
                sqlite => sqlite.MigrationsAssembly("Exchange.Data.Sqlite")),
            "Postgres" => builder.UseNpgsql(
                options.ConnectionString ?? throw new InvalidOperationException("Database:ConnectionString is needed for PostgreSQL."),
                postgres => postgres.MigrationsAssembly("Exchange.Data.Postgres")),
            _ => throw new InvalidOperationException($"Unknown database provider '{options.Provider}': Sqlite or Postgres."),
        };

        // A record that is filtered out is never asked for its parts, nor a part for such a record.
        return builder.AddInterceptors(new VersionInterceptor(), audit)
            .ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning));
    }
}
