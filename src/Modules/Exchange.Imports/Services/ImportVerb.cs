using System.Globalization;
using System.Text;
using Exchange.Framework.Commands;
using Exchange.Framework.Data;
using Exchange.Imports.Domain;
using Exchange.Imports.Services.Reading;
using Exchange.Rights.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Exchange.Imports.Services;

/// <summary><c>patents import</c>: brings files and folders into the register, for the operator.</summary>
internal sealed class ImportVerb : FileVerb
{
    private readonly IServiceScopeFactory _scopes;
    private readonly PatentFileReader _reader;
    private readonly ILogger<ImportVerb> _logger;

    public ImportVerb(IServiceScopeFactory scopes, DatabaseMigrator migrator, PatentFileReader reader, ILogger<ImportVerb> logger)
        : base(migrator, logger)
    {
        _scopes = scopes;
        _reader = reader;
        _logger = logger;
    }

    public override string Name => "patents import";

    public override string Usage => "patents import PATH... [--dry-run] [--report FILE.json]: reads files and folders into the register; 2 when some records were rejected";

    protected override IReadOnlyCollection<string> Switches => [FileArguments.DryRun];

    protected override async Task<FileOutcome> ReadAsync(FileArguments arguments, Stream? report, CancellationToken cancellationToken)
    {
        var reasons = new SortedDictionary<string, long>(StringComparer.Ordinal);
        await using var rejections = report is null ? null : new ImportReport(report);
        var counts = await ImportAsync(arguments, rejections, reasons, cancellationToken);
        if (rejections is not null)
        {
            await rejections.FinishAsync(counts, arguments.IsDryRun, cancellationToken);
        }

        return new FileOutcome(Summary(counts, reasons, arguments.IsDryRun), counts.Rejected);
    }

    private async Task<ImportCounts> ImportAsync(
        FileArguments arguments, ImportReport? report, SortedDictionary<string, long> reasons, CancellationToken cancellationToken)
    {
        var counts = ImportCounts.None;
        foreach (var (path, isChosen) in ChosenFiles.Of(arguments.Paths))
        {
            await using var content = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.Asynchronous | FileOptions.SequentialScan);
            if (!isChosen && (await FormatDetector.DetectAsync(content, cancellationToken)).IsAttachment)
            {
                continue;
            }

            var source = new PatentSource(Path.GetFileName(path), null, IsManual: false);
            await foreach (var batch in ImportBatches.GroupAsync(_reader.ReadAsync(content, path, null, cancellationToken, picture => Pictures.OpenBeside(path, picture)), 0, cancellationToken))
            {
                // A scope a batch: what the context has tracked is let go.
                await using var scope = _scopes.CreateAsyncScope();
                var outcome = await scope.ServiceProvider.GetRequiredService<ImportBatches>().ProcessAsync(batch, source, arguments.IsDryRun, cancellationToken);
                counts += outcome.Counts;
                foreach (var record in outcome.Records.Where(r => r.ReasonCode is not null))
                {
                    var key = record.Kind == UpsertKind.Rejected ? record.ReasonCode! : "warning " + record.ReasonCode;
                    reasons[key] = reasons.GetValueOrDefault(key) + 1;
                    if (record.Kind == UpsertKind.Rejected && report is not null)
                    {
                        await report.AddAsync(record, cancellationToken);
                    }
                }
            }

            _logger.LogInformation("{File}: {Read} records read so far, {Rejected} rejected.", path, counts.Read, counts.Rejected);
        }

        return counts;
    }

    private static string Summary(ImportCounts counts, SortedDictionary<string, long> reasons, bool isDryRun)
    {
        var text = new StringBuilder();
        if (isDryRun)
        {
            text.AppendLine("dry run: nothing was changed");
        }

        Add("read", counts.Read);
        Add("added", counts.Added);
        Add("added with warning", counts.AddedWithWarning);
        Add("updated", counts.Updated);
        Add("unchanged", counts.Unchanged);
        Add("rejected", counts.Rejected);
        foreach (var (reason, count) in reasons)
        {
            Add("  " + reason, count);
        }

        return text.ToString();

        void Add(string name, long count) => text.AppendLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t{count}"));
    }
}
