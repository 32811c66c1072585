using System.Globalization;
using System.Text.Json;
using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Jobs;
using Exchange.Framework.Time;
using Exchange.Imports.Data;
using Exchange.Imports.Domain;
using Exchange.Imports.Services;
using Exchange.Imports.Services.Reading;
using Exchange.Media.Contracts;
using Exchange.Rights.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Imports.Handlers;

/// <summary>
/// Tries or imports a file in the background. Register, counts and checkpoint are written in one transaction a batch:
/// after a crash the next attempt goes on behind the last batch, and nothing is counted twice.
/// </summary>
internal sealed class ImportJobHandler : IJobHandler
{
    public const string JobKind = "Imports.Run";

    private readonly IServiceScopeFactory _scopes;
    private readonly IFileStore _files;
    private readonly PatentFileReader _reader;

    public ImportJobHandler(IServiceScopeFactory scopes, IFileStore files, PatentFileReader reader)
    {
        _scopes = scopes;
        _files = files;
        _reader = reader;
    }

    public string Kind => JobKind;

    public string Caption => "Import of records";

    public async Task RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        var runId = JsonSerializer.Deserialize<ImportJob>(context.Payload)!.RunId;
        var run = await ReadRunAsync(runId, cancellationToken);
        if (!run.IsRunning || run.JobId != context.JobId)
        {
            return;
        }

        var file = await _files.FindAsync(run.FileId, cancellationToken) ?? throw new InvalidOperationException($"The file of import {runId} is gone.");
        var mapping = run.Mapping is null ? null : ColumnMapping.FromJson(run.Mapping);
        var source = new PatentSource(run.FileName, run.PartyId, IsManual: false, UserId: run.UserId);
        var dryRun = run.State == ImportState.Checking;
        await using var content = _files.OpenRead(file);
        var items = _reader.ReadAsync(content, run.FileName, mapping, cancellationToken);
        var read = run.Read;
        await foreach (var batch in ImportBatches.GroupAsync(items, read, cancellationToken))
        {
            if (await ProcessAsync(runId, context.JobId, read, batch, source, dryRun, cancellationToken) is not { } done)
            {
                return;
            }

            read = done;
            await context.ReportAsync(done, run.Total, done.ToString(CultureInfo.InvariantCulture), cancellationToken);
        }

        await FinishAsync(runId, context.JobId, cancellationToken);
    }

    private async Task<ImportRun> ReadRunAsync(Guid runId, CancellationToken cancellationToken)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        return await db.Set<ImportRun>().AsNoTracking().FirstAsync(r => r.Id == runId, cancellationToken);
    }

    /// <summary>The records done so far; null when the run was discarded or mapped anew meanwhile, or another node went on with it.</summary>
    private async Task<long?> ProcessAsync(
        Guid runId, Guid jobId, long read, IReadOnlyList<ReadItem> batch, PatentSource source, bool dryRun, CancellationToken cancellationToken)
    {
        // A scope a batch: what the context has tracked is let go.
        await using var scope = _scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var run = await db.Set<ImportRun>().FirstAsync(r => r.Id == runId, cancellationToken);
        if (run.JobId != jobId || !run.IsRunning || run.Read != read)
        {
            return null;
        }

        var outcome = await scope.ServiceProvider.GetRequiredService<ImportBatches>().ProcessAsync(batch, source, dryRun, cancellationToken);
        var ordinal = run.Read;
        var stored = await db.Set<ImportProblem>().CountAsync(r => r.RunId == runId, cancellationToken);
        foreach (var record in outcome.Records)
        {
            ordinal++;
            if (record.IsProblem && stored < ImportRun.MaxProblems)
            {
                stored++;
                db.Add(ToProblem(runId, ordinal, record));
            }
        }

        run.Apply(outcome.Counts);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return run.Read;
    }

    private async Task FinishAsync(Guid runId, Guid jobId, CancellationToken cancellationToken)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var run = await db.Set<ImportRun>().FirstAsync(r => r.Id == runId, cancellationToken);
        if (run.JobId != jobId || !run.IsRunning)
        {
            return;
        }

        run.Finish(scope.ServiceProvider.GetRequiredService<SiteClock>().Now);
        if (run.State == ImportState.Done)
        {
            scope.ServiceProvider.GetRequiredService<IAuditTrail>().Record("PatentsImported", "ImportRun", runId.ToString(), run.Counts, actorId: run.UserId);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private static ImportProblem ToProblem(Guid runId, long ordinal, RecordOutcome record) => new()
    {
        RunId = runId,
        Ordinal = ordinal,
        IsWarning = record.Kind != UpsertKind.Rejected,
        File = Cut(record.Item.File, ImportsModel.FileLength)!,
        Position = record.Item.Position,
        Number = Cut(record.Number, ImportsModel.NumberLength),
        ReasonCode = record.ReasonCode ?? PatentReason.Unreadable,
        Excerpt = record.Item.Excerpt,
    };

    private static string? Cut(string? text, int length) => text is null || text.Length <= length ? text : text[..length];
}
