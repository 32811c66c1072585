using Exchange.Events.Domain;

namespace Exchange.Events.ViewModels;

/// <summary>What a list is narrowed to; null and empty do not narrow.</summary>
internal sealed class EventFilter
{
    public string? Kind { get; set; }

    /// <summary>Set of translations of a campaign.</summary>
    public string? Campaign { get; set; }

    public string? Topic { get; set; }

    public bool Past { get; set; }

    public int Page { get; set; } = 1;

    internal EventKind? ReadKind() => Enum.TryParse<EventKind>(Kind, out var kind) && Enum.IsDefined(kind) ? kind : null;

    internal bool IsNarrowed => !string.IsNullOrEmpty(Kind) || !string.IsNullOrEmpty(Campaign) || !string.IsNullOrEmpty(Topic);
}
