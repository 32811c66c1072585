using Exchange.Content.Contracts;
using Exchange.Policies.Contracts;
using Exchange.Policies.Domain;
using Exchange.Policies.ViewModels;
using Exchange.Search.Contracts;
using Exchange.Search.ViewModels;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace Exchange.Policies.Services;

/// <summary>The filters of the library with what each would leave. A value counts what the other filters leave.</summary>
internal sealed class PolicyFacets
{
    private const int MaxBodies = 100;

    private static readonly PolicyFacetKind[] _kinds = Enum.GetValues<PolicyFacetKind>();

    private readonly IContentTopics _topics;
    private readonly IStringLocalizer<PolicyFacets> S;

    public PolicyFacets(IContentTopics topics, IStringLocalizer<PolicyFacets> localizer)
    {
        _topics = topics;
        S = localizer;
    }

    /// <param name="total">Rows of the list as it is narrowed.</param>
    public FacetPanel Of(string type, PolicyFilter filter, IReadOnlyCollection<PolicyFacetRow> rows, int total)
    {
        List<CatalogFacet> facets = [];
        List<CatalogChip> chips = [];
        foreach (var kind in _kinds)
        {
            var caption = CaptionOf(kind);
            var counts = CountsOf(kind, filter, rows);
            if (counts.Count > 0)
            {
                facets.Add(CatalogFacet.Of(new FacetDefinition(NameOf(kind), caption), caption, facets.Count, counts, UrlOf));
                chips.AddRange(counts.Where(count => count.Selected).Select(count => new CatalogChip(caption, count.Label, UrlOf(count))));
            }

            string UrlOf(FacetCount count) => Url(type, filter, kind, count.Selected ? null : count.Value);
        }

        return new FacetPanel(facets, chips, AddressOf(type), total);
    }

    private List<FacetCount> CountsOf(PolicyFacetKind kind, PolicyFilter filter, IReadOnlyCollection<PolicyFacetRow> rows)
    {
        var counts = rows.Where(row => Array.TrueForAll(_kinds, other => other == kind || filter.Value(other) is not { } chosen || ValuesOf(row, other).Contains(chosen)))
            .SelectMany(row => ValuesOf(row, kind)).GroupBy(value => value, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var selected = filter.Value(kind);
        if (selected is not null)
        {
            counts.TryAdd(selected, 0);
        }

        return [.. Ordered(kind, counts).Select(value => new FacetCount(value, LabelOf(kind, value), counts[value], value == selected))];
    }

    private IEnumerable<string> Ordered(PolicyFacetKind kind, Dictionary<string, int> counts) => kind switch
    {
        PolicyFacetKind.Level => Enum.GetNames<PolicyLevel>().Where(counts.ContainsKey),
        PolicyFacetKind.Validity => Enum.GetNames<Validity>().Where(counts.ContainsKey),
        PolicyFacetKind.Topic => _topics.All.Select(topic => topic.Code).Union(counts.Keys).Where(counts.ContainsKey),
        PolicyFacetKind.Body => counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key).Take(MaxBodies),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static IReadOnlyList<string> ValuesOf(PolicyFacetRow row, PolicyFacetKind kind) => kind switch
    {
        PolicyFacetKind.Level => row.Level is { } level ? [level.ToString()] : [],
        PolicyFacetKind.Validity => [row.Validity.ToString()],
        PolicyFacetKind.Topic => row.Topics,
        PolicyFacetKind.Body => row.Body is { } body ? [body] : [],
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private string CaptionOf(PolicyFacetKind kind) => kind switch
    {
        PolicyFacetKind.Level => S["Level"],
        PolicyFacetKind.Validity => S["Validity"],
        PolicyFacetKind.Topic => S["Topic"],
        PolicyFacetKind.Body => S["Issuing body"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private string LabelOf(PolicyFacetKind kind, string value) => kind switch
    {
        PolicyFacetKind.Level => S[PolicyTexts.Of(Enum.Parse<PolicyLevel>(value))],
        PolicyFacetKind.Validity => S[PolicyTexts.Of(Enum.Parse<Validity>(value))],
        PolicyFacetKind.Topic => _topics.Label(value),
        PolicyFacetKind.Body => value,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>In the address.</summary>
    private static string NameOf(PolicyFacetKind kind) => kind.ToString().ToLowerInvariant();

    private static string Url(string type, PolicyFilter filter, PolicyFacetKind changed, string? value) => AddressOf(type) + QueryString.Create(
        _kinds.Select(kind => KeyValuePair.Create(NameOf(kind), kind == changed ? value : filter.Value(kind))).Where(pair => pair.Value is not null)).Value;

    private static string AddressOf(string type) => type == PolicyTypeCodes.Law ? "/laws" : "/policies";
}
