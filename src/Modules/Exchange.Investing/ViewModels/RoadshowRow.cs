using Exchange.Investing.Domain;

namespace Exchange.Investing.ViewModels;

internal sealed record RoadshowRow(
    string Number, string Title, DateTimeOffset StartsAt, string? Place, bool IsOnline, RoadshowState State, int Slots, int Given, int Applied, int Capacity,
    int Taken, int Waiting, bool IsDemo);
