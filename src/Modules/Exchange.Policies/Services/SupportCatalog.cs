using System.Text.Json;
using System.Text.Json.Serialization;
using Exchange.Framework.Data;
using Exchange.Policies.Domain.Supports;

namespace Exchange.Policies.Services;

/// <summary>The supports: those of the module, or of <c>supports.json</c> in the data folder when the office keeps its own.</summary>
internal sealed class SupportCatalog
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private SupportCatalog(IReadOnlyList<SupportRule> rules) => Rules = rules;

    public IReadOnlyList<SupportRule> Rules { get; }

    /// <exception cref="FormatException">The file is wrong; nothing is guessed.</exception>
    public static SupportCatalog Load(DataFolder folder)
    {
        var own = folder.File("supports.json");
        if (File.Exists(own))
        {
            return Read(File.ReadAllBytes(own));
        }

        using var stream = typeof(SupportCatalog).Assembly.GetManifestResourceStream("Exchange.Policies/Data/supports.json")
            ?? throw new InvalidOperationException("The module carries no supports.");
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return Read(memory.ToArray());
    }

    /// <exception cref="FormatException">The file is wrong; nothing is guessed.</exception>
    public static SupportCatalog Read(byte[] json)
    {
        List<SupportRule> rules;
        try
        {
            rules = JsonSerializer.Deserialize<List<SupportRule>>(json, _json) ?? [];
        }
        catch (JsonException exception)
        {
            throw new FormatException("supports.json is wrong: " + exception.Message, exception);
        }

        foreach (var versions in rules.GroupBy(rule => rule.Code))
        {
            var ordered = versions.OrderBy(rule => rule.From).ToList();
            if (ordered.Zip(ordered.Skip(1)).Any(pair => pair.First.Until is null || pair.First.Until > pair.Second.From))
            {
                throw new FormatException($"supports.json is wrong: two versions of {versions.Key} are in force at once.");
            }
        }

        return new SupportCatalog(rules);
    }
}
