namespace Exchange.Events.Domain;

/// <summary>What the calendar asks of a published campaign; written when its item is published, gone when it is withdrawn.</summary>
internal sealed class Campaign
{
    /// <summary>Key of the item.</summary>
    public required Guid Id { get; init; }

    public required string ContentItemId { get; init; }

    public required string Culture { get; init; }

    public required string LocalizationSet { get; set; }

    public required string Title { get; set; }

    public string? Summary { get; set; }

    public required string Url { get; set; }

    public CampaignKind Kind { get; set; }

    /// <summary><see cref="MonthDay.Code"/> of the first and the last day; null when not stated.</summary>
    public int? From { get; set; }

    public int? To { get; set; }

    public YearlyPeriod? Period => From is { } from ? new YearlyPeriod(MonthDay.FromCode(from), MonthDay.FromCode(To ?? from)) : null;
}
