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

    internal bool IsNarrowed => !string.IsNullOrEmpty(Level) || !string.IsNullOrEmpty(Body) || !string.IsNullOrEmpty(Topic) || !string.IsNullOrEmpty(Validity);
}
