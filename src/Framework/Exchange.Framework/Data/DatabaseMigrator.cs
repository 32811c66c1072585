using Microsoft.EntityFrameworkCore;

namespace Exchange.Framework.Data;

/// <summary>Brings the database to the newest migration; safe to run on several nodes at once.</summary>
public sealed class DatabaseMigrator
{
    private readonly AppDbContext _db;
    private readonly StartTurn _turn;

    public DatabaseMigrator(AppDbContext db, StartTurn turn)
    {
        _db = db;
        _turn = turn;
    }

    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var turn = await _turn.TakeAsync(cancellationToken);
        if (_db.IsSqlite)
        {
            // EF's row of one that died while it migrated would be waited for without end.
            await _db.Database.ExecuteSqlRawAsync("""DROP TABLE IF EXISTS "__EFMigrationsLock";""", cancellationToken);
        }

        await _db.Database.MigrateAsync(cancellationToken);
        if (_db.IsSqlite)
        {
            // Readers do not wait for the one writer.
            await _db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;", cancellationToken);
        }

        foreach (var statement in AppendOnlyStatements(_db.IsSqlite))
        {
            await _db.Database.ExecuteSqlRawAsync(statement, cancellationToken);
        }
    }

    // The database itself refuses to change or delete an audit entry, whoever asks.
    private static IEnumerable<string> AppendOnlyStatements(bool sqlite) => sqlite
        ?
        [
            """
            CREATE TRIGGER IF NOT EXISTS "Framework_AuditEntry_NoUpdate" BEFORE UPDATE ON "Framework_AuditEntry"
            BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END
            """,
            """
            CREATE TRIGGER IF NOT EXISTS "Framework_AuditEntry_NoDelete" BEFORE DELETE ON "Framework_AuditEntry"
            BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END
            """,
        ]
        :
        [
            """
            CREATE OR REPLACE FUNCTION framework_audit_append_only() RETURNS trigger LANGUAGE plpgsql
            AS $$ BEGIN RAISE EXCEPTION 'the audit trail is append-only'; END $$
            """,
            """
            CREATE OR REPLACE TRIGGER "Framework_AuditEntry_NoChange" BEFORE UPDATE OR DELETE ON "Framework_AuditEntry"
            FOR EACH ROW EXECUTE FUNCTION framework_audit_append_only()
            """,
        ];
}
