using Exchange.Investing.Domain;

namespace Exchange.Investing.ViewModels;

/// <param name="Seat">Null waits.</param>
/// <param name="Seen">What was shown, when the party attended.</param>
internal sealed record MySessionRow(
    string Number, string Title, DateTimeOffset StartsAt, RoadshowState State, int? Seat, bool? Attended, bool IsDemo, IReadOnlyList<SeenListing> Seen);
