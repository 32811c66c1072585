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
internal sealed class EventsVerb : FileVerb
{
    private const int Batch = 300;

    private readonly IServiceScopeFactory _scopes;
    private readonly EventReader _reader;

    public EventsVerb(IServiceScopeFactory scopes, DatabaseMigrator migrator, EventReader reader, ILogger<EventsVerb> logger)
        : base(migrator, logger)
    {
        _scopes = scopes;
        _reader = reader;
    }

    public override string Name => "patents events import";

    public override string Usage => "patents events import PATH... [--dry-run] [--report FILE.json]: reads legal events from CSV, JSON Lines and answers of Open Patent Services into the register; 2 when some were rejected";

    protected override IReadOnlyCollection<string> Switches => [FileArguments.DryRun];

    protected override async Task<FileOutcome> ReadAsync(FileArguments arguments, Stream? report, CancellationToken cancellationToken)
    {
        var counts = ImportCounts.None;
        await using var rejections = report is null ? null : new ImportReport(report);
        foreach (var (path, _) in ChosenFiles.Of(arguments.Paths))
        {
            await using var content = File.OpenRead(path);
            await foreach (var batch in _reader.ReadAsync(content, cancellationToken).Chunk(Batch).WithCancellation(cancellationToken))
            {
                var outcomes = await AddAsync(batch, path, arguments.IsDryRun, cancellationToken);
                counts += new BatchOutcome(outcomes).Counts;
                foreach (var rejected in outcomes.Where(o => rejections is not null && o.Kind == UpsertKind.Rejected))
                {
                    await rejections!.AddAsync(rejected, cancellationToken);
                }
            }
        }

        if (rejections is not null)
        {
            await rejections.FinishAsync(counts, arguments.IsDryRun, cancellationToken);
        }

        return new FileOutcome(
            string.Create(
                CultureInfo.InvariantCulture,
                $"read\t{counts.Read}\nadded\t{counts.Added}\nadded with warning\t{counts.AddedWithWarning}\nunchanged\t{counts.Unchanged}\nrejected\t{counts.Rejected}\n"),
            counts.Rejected);
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
