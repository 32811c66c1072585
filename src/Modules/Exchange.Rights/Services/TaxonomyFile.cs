using System.Text.Json;
using System.Text.Json.Serialization;

namespace Exchange.Rights.Services;

/// <summary>The taxonomy's data file as it is written (<c>Data/taxonomy.json</c>).</summary>
internal sealed record TaxonomyFile(
    [property: JsonPropertyName("version")] string Version,
    [property: JsonPropertyName("nodes")] IReadOnlyList<TaxonomyFile.Node> Nodes)
{
    private static readonly JsonSerializerOptions _options = new() { RespectNullableAnnotations = true };

    /// <exception cref="InvalidOperationException">The file is missing from the assembly: a broken build.</exception>
    public static TaxonomyFile Read()
    {
        using var stream = typeof(TaxonomyFile).Assembly.GetManifestResourceStream("Exchange.Rights/Data/taxonomy.json")
            ?? throw new InvalidOperationException("The taxonomy file is not embedded.");
        return JsonSerializer.Deserialize<TaxonomyFile>(stream, _options)!;
    }

    internal sealed record Node(
        [property: JsonPropertyName("code")] string Code,
        [property: JsonPropertyName("zh")] string Zh,
        [property: JsonPropertyName("en")] string En,
        [property: JsonPropertyName("ipc")] IReadOnlyList<string>? Ipc,
        [property: JsonPropertyName("keywords")] IReadOnlyList<string>? Keywords,
        [property: JsonPropertyName("export")] bool Export,
        [property: JsonPropertyName("children")] IReadOnlyList<Node>? Children);
}
