using System.Globalization;
using Exchange.Framework.Commands;
using Exchange.Framework.Data;
using Exchange.Imports.Domain;
using Exchange.Imports.Services.Reading;
using Exchange.Rights.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Exchange.Imports.Services;

/// <summary><c>patents events import</c>: brings legal events of official files into the register, for the operator.</summary>
internal sealed class EventsVerb : IVerb
{
    private const int Batch = 300;
    private const int Failed = 1;
    private const int SomeRejected = 2;

    private readonly IServiceScopeFactory _scopes;
    private readonly DatabaseMigrator _migrator;
    private readonly EventReader _reader;
    private readonly ILogger<EventsVerb> _logger;

    public EventsVerb(IServiceScopeFactory scopes, DatabaseMigrator migrator, EventReader reader, ILogger<EventsVerb> logger)
    {
        _scopes = scopes;
        _migrator = migrator;
        _reader = reader;
        _logger = logger;
    }

    public string Name => "patents events import";

    public string Usage => "patents events import PATH... [--dry-run] [--report FILE.json]: reads legal events from CSV and JSON Lines into the register; 2 when some were rejected";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellationToken)
    {
        if (ImportArguments.Parse(arguments) is not { } parsed)
        {
            _logger.LogError("Usage: {Usage}", Usage);
            return Failed;
        }

        if (parsed.Paths.FirstOrDefault(path => !File.Exists(path) && !Directory.Exists(path)) is { } missing)
        {
            _logger.LogError("There is no file or folder {Path}.", missing);
            return Failed;
        }

        await _migrator.MigrateAsync(cancellationToken);
        var counts = ImportCounts.None;
        await using (var report = parsed.Report is null ? null : new ImportReport(File.Create(parsed.Report + ".part")))
        {
            foreach (var (path, name, _) in parsed.Files())
            {
                await using var content = File.OpenRead(path);
                await foreach (var batch in _reader.ReadAsync(content, cancellationToken).Chunk(Batch).WithCancellation(cancellationToken))
                {
                    var outcomes = await AddAsync(batch, name, parsed.IsDryRun, cancellationToken);
                    counts += new BatchOutcome(outcomes).Counts;
                    foreach (var rejected in outcomes.Where(o => report is not null && o.Kind == UpsertKind.Rejected))
                    {
                        await report!.AddAsync(rejected, cancellationToken);
                    }
                }
            }

            if (report is not null)
            {
                await report.FinishAsync(counts, parsed.IsDryRun, cancellationToken);
            }
        }

        if (parsed.Report is not null)
        {
            // A report under its own name is a whole one.
            File.Move(parsed.Report + ".part", parsed.Report, overwrite: true);
        }

        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"read\t{counts.Read}\nadded\t{counts.Added}\nadded with warning\t{counts.AddedWithWarning}\nunchanged\t{counts.Unchanged}\nrejected\t{counts.Rejected}"));
        return counts.Rejected > 0 ? SomeRejected : 0;
    }

    private async Task<List<RecordOutcome>> AddAsync(EventItem[] batch, string file, bool isDryRun, CancellationToken cancellationToken)
    {
        // A scope a batch: what the context has tracked is let go.
        await using var scope = _scopes.CreateAsyncScope();
        var good = batch.Where(i => i.Record is not null).ToList();
        var outcomes = await scope.ServiceProvider.GetRequiredService<ILegalEventRegistry>()
            .AddAsync(good.ConvertAll(i => i.Record!), Path.GetFileName(file), isDryRun, cancellationToken);
        var byPosition = good.Zip(outcomes).ToDictionary(p => p.First.Position, p => p.Second);
        return batch.Select(item => byPosition.TryGetValue(item.Position, out var outcome)
            ? new RecordOutcome(ReadItem.Bad(file, item.Position, outcome.ReasonCode ?? ""), outcome.Kind, outcome.Number, outcome.ReasonCode)
            : new RecordOutcome(ReadItem.Bad(file, item.Position, item.ReasonCode!), UpsertKind.Rejected, null, item.ReasonCode)).ToList();
    }
}
