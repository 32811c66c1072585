using Exchange.Advertising.Domain;
using Exchange.Advertising.ViewModels;

namespace Exchange.Advertising.Services;

/// <summary>An ad of today.</summary>
/// <param name="Districts">Codes; empty for the whole city.</param>
/// <param name="Link">As reviewed.</param>
internal sealed record ShownAdvert(
    Guid BookingId, Guid PartyId, string Number, AdSlot Slot, IReadOnlyList<string> Districts, string Link, AdvertCard Card)
{
    /// <summary>Code of rules §13.1.</summary>
    public const string WholeCity = "510400";

    /// <summary>On a page about one district only ads for it or for the whole city are shown.</summary>
    public bool Suits(string? district) => district is null or WholeCity || Districts.Count == 0 || Districts.Contains(district);
}
