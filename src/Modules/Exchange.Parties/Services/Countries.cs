using System.Collections.Frozen;
using System.Text.Json;
using Exchange.Parties.Domain;

namespace Exchange.Parties.Services;

/// <summary>Where foreign entities are registered: ISO 3166-1, with names in both languages from a file, so that no server needs to know them.</summary>
internal static class Countries
{
    private static readonly FrozenDictionary<string, Country> _byCode = Read();

    /// <summary>By name in the current UI language.</summary>
    public static IReadOnlyList<Country> All => [.. _byCode.Values.OrderBy(c => c.Name, StringComparer.CurrentCulture)];

    public static Country? Find(string? code) => code is null ? null : _byCode.GetValueOrDefault(code);

    /// <summary>The letters themselves where no such country is known.</summary>
    public static string? NameOf(string? code) => Find(code)?.Name ?? code;

    private static FrozenDictionary<string, Country> Read()
    {
        using var stream = typeof(Countries).Assembly.GetManifestResourceStream("Exchange.Parties/Data/countries.json")!;
        return JsonSerializer.Deserialize<List<Country>>(stream, JsonSerializerOptions.Web)!.ToFrozenDictionary(c => c.Code, StringComparer.Ordinal);
    }
}
