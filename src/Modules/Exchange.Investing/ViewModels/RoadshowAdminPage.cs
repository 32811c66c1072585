using Exchange.Investing.Domain;

namespace Exchange.Investing.ViewModels;

internal sealed record RoadshowAdminPage(
    RoadshowSession Session, RoadshowForm Form, IReadOnlyList<ProgrammeSlot> Programme, IReadOnlyList<PitchRow> Pitches, IReadOnlyList<int> FreeSlots,
    IReadOnlyList<SeatRow> Seats, bool HasBegun);
