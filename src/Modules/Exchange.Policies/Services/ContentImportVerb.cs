using System.Globalization;
using System.Text.Json;
using Exchange.Framework.Commands;
using Exchange.Framework.Data;
using Exchange.Policies.Services.Reading;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Exchange.Policies.Services;

/// <summary><c>content import</c>: brings files and folders of texts into the content.</summary>
internal sealed class ContentImportVerb : FileVerb
{
    private const string Publish = "--publish";
    private const string Type = "--type";
    private const int ScopeSize = 50;

    private readonly IServiceScopeFactory _scopes;
    private readonly ILogger<ContentImportVerb> _logger;

    public ContentImportVerb(IServiceScopeFactory scopes, DatabaseMigrator migrator, ILogger<ContentImportVerb> logger)
        : base(migrator, logger)
    {
        _scopes = scopes;
        _logger = logger;
    }

    public override string Name => "content import";

    public override string Usage => "content import PATH... [--type T] [--publish] [--report FILE.json]: reads Markdown, HTML, DOCX, TXT and JSON Lines (id, type, title, text); laws come in by their articles; 2 when some were rejected";

    protected override IReadOnlyCollection<string> Switches => [Publish];

    protected override IReadOnlyCollection<string> Options => [Type];

    protected override async Task<FileOutcome> ReadAsync(FileArguments arguments, Stream? report, CancellationToken cancellationToken)
    {
        var outcomes = await ImportAsync(arguments, cancellationToken);
        var summary = new
        {
            Imported = outcomes.Count(outcome => outcome.Status == ImportOutcome.Imported),
            Unchanged = outcomes.Count(outcome => outcome.Status == ImportOutcome.Unchanged),
            Rejected = outcomes.Count(outcome => outcome.Status == ImportOutcome.Rejected),
            Chapters = outcomes.Sum(outcome => outcome.Chapters),
            Articles = outcomes.Sum(outcome => outcome.Articles),
            Files = outcomes,
        };
        if (report is not null)
        {
            await JsonSerializer.SerializeAsync(report, summary, VerbJson.Options, cancellationToken);
        }

        return new FileOutcome(
            string.Create(
                CultureInfo.InvariantCulture,
                $"imported\t{summary.Imported}\nunchanged\t{summary.Unchanged}\nrejected\t{summary.Rejected}\nchapters\t{summary.Chapters}\narticles\t{summary.Articles}\n"),
            summary.Rejected);
    }

    private async Task<List<ImportOutcome>> ImportAsync(FileArguments arguments, CancellationToken cancellationToken)
    {
        var outcomes = new List<ImportOutcome>();
        foreach (var batch in ImportFiles.Under(arguments.Paths).SelectMany(ImportFiles.Read).Chunk(ScopeSize))
        {
            // A scope a batch: what the context has tracked is let go.
            await using var scope = _scopes.CreateAsyncScope();
            var importer = scope.ServiceProvider.GetRequiredService<TextImporter>();
            foreach (var (origin, text) in batch)
            {
                var outcome = text.Succeeded
                    ? await importer.ImportAsync(text.Value, arguments.Value(Type), arguments.Has(Publish), cancellationToken)
                    : new ImportOutcome(origin, ImportOutcome.Rejected, Error: text.Error);
                outcomes.Add(outcome);
                foreach (var problem in (outcome.Warnings ?? []).Prepend(outcome.Error).OfType<string>())
                {
                    _logger.LogInformation("{File}: {Problem}", origin, problem);
                }
            }
        }

        return outcomes;
    }
}
