using System.Globalization;
using Exchange.Framework.Auditing;

namespace Exchange.Advertising.Domain;

/// <summary>
/// The price of a slot for a week from a day on. Prices are never changed, only followed by others (rules GEN-01): a booking
/// carries the one that was in force when it was submitted.
/// </summary>
internal sealed class AdPrice : IAudited
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required AdSlot Slot { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>For a begun week, in fen; 0 is free of charge.</summary>
    public required long WeekFen { get; init; }

    public required DateTimeOffset SetAt { get; init; }

    public string AuditId => string.Create(CultureInfo.InvariantCulture, $"{Slot}:{ValidFrom:yyyy-MM-dd}");
}
