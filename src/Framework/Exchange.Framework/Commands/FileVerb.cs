using Exchange.Framework.Data;
using Microsoft.Extensions.Logging;

namespace Exchange.Framework.Commands;

/// <summary>A verb that brings files and folders in: 0 when all was taken, 1 when it failed, 2 when some was rejected.</summary>
public abstract class FileVerb : IVerb
{
    private const int Failed = 1;
    private const int SomeRejected = 2;

    private readonly DatabaseMigrator _migrator;
    private readonly ILogger _logger;

    protected FileVerb(DatabaseMigrator migrator, ILogger logger)
    {
        _migrator = migrator;
        _logger = logger;
    }

    public abstract string Name { get; }

    public abstract string Usage { get; }

    /// <summary>Words that stand alone, such as <c>--dry-run</c>.</summary>
    protected virtual IReadOnlyCollection<string> Switches => [];

    /// <summary>Words that a value follows, beside <c>--report</c>.</summary>
    protected virtual IReadOnlyCollection<string> Options => [];

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellationToken)
    {
        if (FileArguments.Parse(arguments, Switches, Options) is not { } parsed)
        {
            _logger.LogError("Usage: {Usage}", Usage);
            return Failed;
        }

        if (parsed.Paths.FirstOrDefault(path => !File.Exists(path) && !Directory.Exists(path)) is { } missing)
        {
            _logger.LogError("There is no file or folder {Path}.", missing);
            return Failed;
        }

        // Before anything is read: a report that cannot be written would hide what became of it.
        if (Directory.Exists(parsed.Report))
        {
            _logger.LogError("{Path} is a folder. The report is a file.", parsed.Report);
            return Failed;
        }

        await _migrator.MigrateAsync(cancellationToken);
        var outcome = parsed.Report is null
            ? await ReadAsync(parsed, null, cancellationToken)
            : await ReportAsync(parsed, parsed.Report, cancellationToken);
        await output.WriteAsync(outcome.Summary);
        return outcome.Rejected > 0 ? SomeRejected : 0;
    }

    /// <param name="arguments">Every path of theirs is there.</param>
    /// <param name="report">Takes the report as JSON; null when nobody asked for it.</param>
    protected abstract Task<FileOutcome> ReadAsync(FileArguments arguments, Stream? report, CancellationToken cancellationToken);

    private async Task<FileOutcome> ReportAsync(FileArguments arguments, string report, CancellationToken cancellationToken)
    {
        // A report under its own name is a whole one.
        var unfinished = report + ".part";
        FileOutcome outcome;
        await using (var stream = File.Create(unfinished))
        {
            outcome = await ReadAsync(arguments, stream, cancellationToken);
        }

        File.Move(unfinished, report, overwrite: true);
        return outcome;
    }
}
