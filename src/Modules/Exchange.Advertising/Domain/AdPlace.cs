namespace Exchange.Advertising.Domain;

/// <summary>
/// One of the numbered places of a slot on one day, held by a booking. Its key is what keeps two bookings from one place,
/// however many people submit at once.
/// </summary>
internal sealed class AdPlace
{
    public required AdSlot Slot { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>From 1 to the slot's capacity.</summary>
    public required int Number { get; init; }

    public required Guid BookingId { get; init; }
}
