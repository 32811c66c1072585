using Exchange.Search.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Exchange.Products.Services;

/// <summary>The products that the address of the catalog says are ticked, and the addresses that change that.</summary>
internal sealed record CompareTicks
{
    private const int MaxLength = 40;

    private readonly string _path;
    private readonly IReadOnlyList<KeyValuePair<string, string>> _rest;

    private CompareTicks(string path, IReadOnlyList<KeyValuePair<string, string>> rest, IReadOnlyList<string> numbers, string? refused)
    {
        _path = path;
        _rest = rest;
        Numbers = numbers;
        Refused = refused;
    }

    /// <summary>Not more than stand side by side.</summary>
    public IReadOnlyList<string> Numbers { get; }

    /// <summary>One more than there is room for; null when all have room.</summary>
    public string? Refused { get; }

    public string CompareUrl => "/products/compare" + Query(Numbers.Select(n => KeyValuePair.Create("ids", n)));

    public string ClearUrl => _path + Query(_rest);

    public static CompareTicks Read(HttpRequest request)
    {
        var asked = request.Query[CatalogTicks.Name].OfType<string>().Where(n => n.Length is > 0 and <= MaxLength).Distinct(StringComparer.Ordinal).Take(CatalogTicks.Max + 1).ToList();
        return new CompareTicks(
            request.PathBase + request.Path,
            [.. request.Query.Where(q => q.Key != CatalogTicks.Name).SelectMany(q => q.Value.OfType<string>().Select(v => KeyValuePair.Create(q.Key, v)))],
            [.. asked.Take(CatalogTicks.Max)], asked.Count > CatalogTicks.Max ? asked[^1] : null);
    }

    /// <summary>The list with these ticked.</summary>
    public static string ListUrl(IEnumerable<string> numbers) => "/products" + Query(numbers.Select(n => KeyValuePair.Create(CatalogTicks.Name, n)));

    /// <summary>The same place of the same page with the product ticked, or not any more.</summary>
    public string ToggleUrl(string number)
    {
        var numbers = Numbers.Contains(number, StringComparer.Ordinal) ? Numbers.Where(n => n != number) : Numbers.Append(number);
        return _path + Query(_rest.Concat(numbers.Select(n => KeyValuePair.Create(CatalogTicks.Name, n)))) + "#" + AnchorOf(number);
    }

    public static string AnchorOf(string number) => "tick-" + number;

    private static string Query(IEnumerable<KeyValuePair<string, string>> values) => new QueryBuilder(values).ToQueryString().ToString();
}
