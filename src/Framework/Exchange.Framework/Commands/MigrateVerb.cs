using Exchange.Framework.Data;

namespace Exchange.Framework.Commands;

internal sealed class MigrateVerb : IVerb
{
    private readonly DatabaseMigrator _migrator;

    public MigrateVerb(DatabaseMigrator migrator) => _migrator = migrator;

    public string Name => "migrate";

    public string Usage => "migrate: brings the database to the newest schema";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellationToken)
    {
        await _migrator.MigrateAsync(cancellationToken);
        await output.WriteLineAsync("migrated");
        return 0;
    }
}
