using Exchange.Investing.Domain;
using Exchange.Listings.Contracts;

namespace Exchange.Investing.ViewModels;

/// <param name="Link">For those who take part alone.</param>
/// <param name="Choices">Listings of the reader's party that may apply for a slot.</param>
/// <param name="Attendance">For owners in the programme.</param>
internal sealed record RoadshowPage(
    string Number, string Title, string? Text, DateTimeOffset StartsAt, DateTimeOffset EndsAt, int SlotMinutes, string? Place, string? Link, bool IsOnline,
    RoadshowState State, string? Reason, int Capacity, int Taken, int Waiting, IReadOnlyList<ProgrammeSlot> Programme, MySeat? Seat,
    IReadOnlyList<MyPitch> Pitches, IReadOnlyList<ListingSummary> Choices, bool TakesSignUps, bool HasParty, bool CanManage, bool IsVerified,
    Attendance? Attendance, bool IsDemo);
