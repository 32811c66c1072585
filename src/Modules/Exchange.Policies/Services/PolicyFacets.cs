using Exchange.Content.Contracts;
using Exchange.Policies.Contracts;
using Exchange.Policies.Domain;
using Exchange.Policies.ViewModels;
using Microsoft.AspNetCore.Http;

namespace Exchange.Policies.Services;

/// <summary>The filters of the library with what each would leave. A value counts what the other filters leave.</summary>
internal static class PolicyFacets
{
    private const int MaxBodies = 100;

    private static readonly (string Name, string Caption)[] _facets = [("level", "Level"), ("body", "Issuing body"), ("topic", "Topic"), ("validity", "Validity")];

    public static IReadOnlyList<PolicyFacet> Of(string type, PolicyFilter filter, IReadOnlyCollection<PolicyFacetRow> rows, IReadOnlyList<ContentTopic> topics)
    {
        List<PolicyFacet> facets = [];
        foreach (var (name, caption) in _facets)
        {
            var counts = rows.Where(row => _facets.All(other => other.Name == name || filter.Value(other.Name) is not { } chosen || ValuesOf(row, other.Name).Contains(chosen)))
                .SelectMany(row => ValuesOf(row, name)).GroupBy(value => value, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
            if (filter.Value(name) is { } selected)
            {
                counts.TryAdd(selected, 0);
            }

            var values = Ordered(name, counts, topics).Select(value => new PolicyFacetValue(
                Label(name, value, topics), name is "body" or "topic", counts[value], filter.Value(name) == value,
                Url(type, filter, name, filter.Value(name) == value ? null : value))).ToList();
            if (values.Count > 0)
            {
                facets.Add(new PolicyFacet(caption, values));
            }
        }

        return facets;
    }

    private static IEnumerable<string> Ordered(string name, Dictionary<string, int> counts, IReadOnlyList<ContentTopic> topics) => name switch
    {
        "level" => Enum.GetNames<PolicyLevel>().Where(counts.ContainsKey),
        "validity" => Enum.GetNames<Validity>().Where(counts.ContainsKey),
        "topic" => topics.Select(topic => topic.Code).Where(counts.ContainsKey),
        _ => counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key).Take(MaxBodies),
    };

    private static IEnumerable<string> ValuesOf(PolicyFacetRow row, string facet) => facet switch
    {
        "level" => row.Level is { } level ? [level.ToString()] : [],
        "body" => row.Body is { } body ? [body] : [],
        "topic" => row.Topics,
        _ => [row.Validity.ToString()],
    };

    private static string Label(string facet, string value, IReadOnlyList<ContentTopic> topics) => facet switch
    {
        "level" => Enum.TryParse<PolicyLevel>(value, out var level) ? PolicyTexts.Of(level) : value,
        "validity" => Enum.TryParse<Validity>(value, out var validity) ? PolicyTexts.Of(validity) : value,
        "topic" => topics.FirstOrDefault(topic => topic.Code == value)?.Name ?? value,
        _ => value,
    };

    private static string Url(string type, PolicyFilter filter, string facet, string? value) => AddressOf(type) + QueryString.Create(
        _facets.Select(other => KeyValuePair.Create(other.Name, other.Name == facet ? value : filter.Value(other.Name))).Where(pair => pair.Value is not null)).Value;

    public static string AddressOf(string type) => type == PolicyTypeCodes.Law ? "/laws" : "/policies";
}
