using System.Text.Json.Nodes;
using Exchange.Content.Contracts;
using Exchange.Policies.Domain;
using Exchange.Search.Contracts;
using Microsoft.Extensions.Localization;

namespace Exchange.Policies.Services;

/// <summary>Who issued a policy, from the state down to the county.</summary>
internal sealed class PolicyLevelFacet : IContentFacet
{
    public PolicyLevelFacet(IStringLocalizer<PolicyLevelFacet> localizer) => Definition = new FacetDefinition(
        "level", "Level of policy", value => Known(value) is { } level ? localizer[PolicyTexts.Of(level)] : value, Rank: value => (int?)Known(value) ?? int.MaxValue);

    public FacetDefinition Definition { get; }

    public string Part => PolicyDocument.PartName;

    public IEnumerable<string> Read(JsonObject part) => new PolicyDocument(part).Level is { } level ? [level.ToString()] : [];

    private static PolicyLevel? Known(string value) => Enum.TryParse<PolicyLevel>(value, out var level) && Enum.IsDefined(level) ? level : null;
}
