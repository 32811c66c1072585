using System.Globalization;
using System.Text.Json.Nodes;
using Exchange.Framework.Recipes;
using Exchange.Policies.Contracts;
using Exchange.Policies.Services;
using Exchange.Policies.Services.Reading;

namespace Exchange.Policies.Recipes;

/// <summary>
/// Step <c>Laws</c>: official texts, each with the name that its file would have for <c>content import</c>. Run again, or after
/// the same file was imported, it changes nothing.
/// </summary>
internal sealed class LawsStep : IRecipeStepHandler
{
    private readonly TextImporter _importer;

    public LawsStep(TextImporter importer) => _importer = importer;

    public string Name => "Laws";

    public async Task ExecuteAsync(JsonObject step, CancellationToken cancellationToken)
    {
        foreach (var law in step["Laws"]!.AsArray().OfType<JsonObject>())
        {
            var name = law["File"]!.GetValue<string>();
            var source = MarkdownSource.Read(law["Text"]!.GetValue<string>());
            var text = new ImportedText(name, name, null, PolicyTypeCodes.Law, null, source, null)
            {
                PublishedAt = step["PublishedUtc"] is { } since ? DateTimeOffset.Parse(since.GetValue<string>(), CultureInfo.InvariantCulture) : null,
            };
            var outcome = await _importer.ImportAsync(text, PolicyTypeCodes.Law, publish: true, cancellationToken);
            if (outcome.Error is { } error)
            {
                throw new FormatException($"Step Laws, '{name}': {error}");
            }
        }
    }
}
