using Exchange.Framework.Commands;
using Exchange.Framework.Data;
using Microsoft.Extensions.Logging.Abstractions;

namespace Exchange.Tests.Framework;

internal sealed class SampleFileVerb(DatabaseMigrator migrator, Func<FileArguments, Stream?, FileOutcome> read) : FileVerb(migrator, NullLogger.Instance)
{
    public override string Name => "sample read";

    public override string Usage => "sample read PATH... [--loud] [--as WORD] [--report FILE]: usage";

    protected override IReadOnlyCollection<string> Switches => ["--loud"];

    protected override IReadOnlyCollection<string> Options => ["--as"];

    protected override Task<FileOutcome> ReadAsync(FileArguments arguments, Stream? report, CancellationToken cancellationToken) => Task.FromResult(read(arguments, report));
}
