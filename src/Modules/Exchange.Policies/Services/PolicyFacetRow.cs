using Exchange.Policies.Domain;

namespace Exchange.Policies.Services;

/// <summary>What the facets ask of a text.</summary>
internal sealed record PolicyFacetRow(PolicyLevel? Level, string? Body, IReadOnlyList<string> Topics, Validity Validity);
