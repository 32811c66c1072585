namespace Exchange.Advertising.Domain;

/// <summary>How often an ad was shown and followed on one day. Nothing is kept about who saw it.</summary>
internal sealed class AdCount
{
    public required Guid BookingId { get; init; }

    public required DateOnly Day { get; init; }

    public long Impressions { get; init; }

    public long Clicks { get; init; }
}
