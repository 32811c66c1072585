using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Exchange.Search.Contracts;

/// <summary>What the address of a catalog says is ticked, and the addresses that change that.</summary>
public sealed record CompareTicks
{
    private const int MaxLength = 40;

    private readonly string _path;
    private readonly string _comparison;
    private readonly IReadOnlyList<KeyValuePair<string, string>> _rest;

    private CompareTicks(string path, string comparison, IReadOnlyList<KeyValuePair<string, string>> rest, IReadOnlyList<string> keys, string? refused)
    {
        _path = path;
        _comparison = comparison;
        _rest = rest;
        Keys = keys;
        Refused = refused;
    }

    /// <summary>Numbers or ids; not more than stand side by side.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>One more than there is room for; null when all have room.</summary>
    public string? Refused { get; }

    public string CompareUrl => _comparison + Query(Keys.Select(k => KeyValuePair.Create("ids", k)));

    public string ClearUrl => _path + Query(_rest);

    /// <param name="request">For the catalog.</param>
    /// <param name="comparison">Address of the page that puts them side by side.</param>
    public static CompareTicks Read(HttpRequest request, string comparison)
    {
        var asked = request.Query[CatalogTicks.Name].OfType<string>().Where(k => k.Length is > 0 and <= MaxLength).Distinct(StringComparer.Ordinal).Take(CatalogTicks.Max + 1).ToList();
        return new CompareTicks(
            request.PathBase + request.Path, comparison,
            [.. request.Query.Where(q => q.Key != CatalogTicks.Name).SelectMany(q => q.Value.OfType<string>().Select(v => KeyValuePair.Create(q.Key, v)))],
            [.. asked.Take(CatalogTicks.Max)], asked.Count > CatalogTicks.Max ? asked[^1] : null);
    }

    /// <summary>The catalog with these ticked.</summary>
    public static string ListUrl(string catalog, IEnumerable<string> keys) => catalog + Query(keys.Select(k => KeyValuePair.Create(CatalogTicks.Name, k)));

    public static string AnchorOf(string key) => "tick-" + key;

    /// <summary>The same place of the same page with the thing ticked, or not any more.</summary>
    public string ToggleUrl(string key)
    {
        var keys = Keys.Contains(key, StringComparer.Ordinal) ? Keys.Where(k => k != key) : Keys.Append(key);
        return _path + Query(_rest.Concat(keys.Select(k => KeyValuePair.Create(CatalogTicks.Name, k)))) + "#" + AnchorOf(key);
    }

    private static string Query(IEnumerable<KeyValuePair<string, string>> values) => new QueryBuilder(values).ToQueryString().ToString();
}
