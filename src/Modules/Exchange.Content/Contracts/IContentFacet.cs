using System.Text.Json.Nodes;
using Exchange.Search.Contracts;

namespace Exchange.Content.Contracts;

/// <summary>A facet that a part brings to the search over texts, such as the level of a policy.</summary>
public interface IContentFacet
{
    FacetDefinition Definition { get; }

    /// <summary>Name of the part that holds it.</summary>
    string Part { get; }

    /// <summary>Values of an item with these fields; none when it has none.</summary>
    IEnumerable<string> Read(JsonObject part);
}
