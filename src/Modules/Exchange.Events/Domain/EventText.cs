namespace Exchange.Events.Domain;

/// <summary>What readers of one language see of an event in lists; there as long as its item is published.</summary>
internal sealed class EventText
{
    /// <summary>Key of the item.</summary>
    public required Guid Id { get; init; }

    public required Guid EventId { get; set; }

    public required string Culture { get; init; }

    public required string Title { get; set; }

    public string? Summary { get; set; }

    public required string Url { get; set; }

    public string? Place { get; set; }

    public string? Organiser { get; set; }

    /// <summary>Codes, each between two <c>|</c>.</summary>
    public string Topics { get; set; } = "";
}
