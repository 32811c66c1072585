using System.Text.Json;
using System.Text.Json.Serialization;
using Exchange.Rights.Domain;

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

    /// <summary>Depth of the groups of which the taxonomy lists a part (<c>Data/ipc-depths.csv</c>).</summary>
    /// <exception cref="InvalidOperationException">The file is missing from the assembly: a broken build.</exception>
    public static IpcHierarchy ReadHierarchy()
    {
        using var stream = typeof(TaxonomyFile).Assembly.GetManifestResourceStream("Exchange.Rights/Data/ipc-depths.csv")
            ?? throw new InvalidOperationException("The IPC hierarchy is not embedded.");
        using var reader = new StreamReader(stream);
        return new IpcHierarchy(reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries));
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
