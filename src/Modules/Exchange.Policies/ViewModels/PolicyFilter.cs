using Exchange.Policies.Domain;

namespace Exchange.Policies.ViewModels;

/// <summary>What a list is narrowed to; null and empty do not narrow.</summary>
internal sealed class PolicyFilter
{
    public string? Level { get; set; }

    public string? Body { get; set; }

    public string? Topic { get; set; }

    public string? Validity { get; set; }

    public int Page { get; set; } = 1;

    internal PolicyLevel? ReadLevel() => Enum.TryParse<PolicyLevel>(Level, out var level) && Enum.IsDefined(level) ? level : null;

    internal Validity? ReadValidity() => Enum.TryParse<Validity>(Validity, out var validity) && Enum.IsDefined(validity) ? validity : null;

    /// <summary>What a facet is narrowed to, as it can be asked; null for not at all, and for what is no value of it.</summary>
    internal string? Value(PolicyFacetKind facet) => facet switch
    {
        PolicyFacetKind.Level => ReadLevel()?.ToString(),
        PolicyFacetKind.Validity => ReadValidity()?.ToString(),
        PolicyFacetKind.Body => string.IsNullOrEmpty(Body) ? null : Body,
        PolicyFacetKind.Topic => string.IsNullOrEmpty(Topic) ? null : Topic,
        _ => throw new ArgumentOutOfRangeException(nameof(facet)),
    };

    internal bool IsNarrowed => !string.IsNullOrEmpty(Level) || !string.IsNullOrEmpty(Body) || !string.IsNullOrEmpty(Topic) || !string.IsNullOrEmpty(Validity);
}
