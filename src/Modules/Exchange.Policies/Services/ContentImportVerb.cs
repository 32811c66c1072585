using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Exchange.Framework.Commands;
using Exchange.Framework.Data;
using Exchange.Policies.Services.Reading;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Exchange.Policies.Services;

/// <summary><c>content import</c>: brings files and folders of texts into the content.</summary>
internal sealed class ContentImportVerb : IVerb
{
    private const int Failed = 1;
    private const int SomeRejected = 2;
    private const int ScopeSize = 50;

    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    private readonly IServiceScopeFactory _scopes;
    private readonly DatabaseMigrator _migrator;
    private readonly ILogger<ContentImportVerb> _logger;

    public ContentImportVerb(IServiceScopeFactory scopes, DatabaseMigrator migrator, ILogger<ContentImportVerb> logger)
    {
        _scopes = scopes;
        _migrator = migrator;
        _logger = logger;
    }

    public string Name => "content import";

    public string Usage => "content import PATH... [--type T] [--publish] [--report FILE.json]: reads Markdown, HTML, DOCX, TXT and JSON Lines (id, type, title, text); laws come in by their articles; 2 when some were rejected";

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
        var outcomes = new List<ImportOutcome>();
        foreach (var batch in parsed.Files().SelectMany(ImportFiles.Read).Chunk(ScopeSize))
        {
            // A scope a batch: what the context has tracked is let go.
            await using var scope = _scopes.CreateAsyncScope();
            var importer = scope.ServiceProvider.GetRequiredService<TextImporter>();
            foreach (var (origin, text) in batch)
            {
                var outcome = text.Succeeded
                    ? await importer.ImportAsync(text.Value, parsed.Type, parsed.IsPublish, cancellationToken)
                    : new ImportOutcome(origin, ImportOutcome.Rejected, Error: text.Error);
                outcomes.Add(outcome);
                foreach (var problem in (outcome.Warnings ?? []).Prepend(outcome.Error).OfType<string>())
                {
                    _logger.LogInformation("{File}: {Problem}", origin, problem);
                }
            }
        }

        var rejected = outcomes.Count(outcome => outcome.Status == ImportOutcome.Rejected);
        if (parsed.Report is { } report)
        {
            // A report under its own name is a whole one.
            var unfinished = report + ".part";
            await File.WriteAllTextAsync(unfinished, JsonSerializer.Serialize(
                new
                {
                    Imported = outcomes.Count(outcome => outcome.Status == ImportOutcome.Imported),
                    Unchanged = outcomes.Count(outcome => outcome.Status == ImportOutcome.Unchanged),
                    Rejected = rejected,
                    Chapters = outcomes.Sum(outcome => outcome.Chapters),
                    Articles = outcomes.Sum(outcome => outcome.Articles),
                    Files = outcomes,
                }, _json), cancellationToken);
            File.Move(unfinished, report, overwrite: true);
        }

        await output.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"imported\t{outcomes.Count(outcome => outcome.Status == ImportOutcome.Imported)}\nunchanged\t{outcomes.Count(outcome => outcome.Status == ImportOutcome.Unchanged)}\nrejected\t{rejected}\nchapters\t{outcomes.Sum(outcome => outcome.Chapters)}\narticles\t{outcomes.Sum(outcome => outcome.Articles)}\n"));
        return rejected > 0 ? SomeRejected : 0;
    }
}
