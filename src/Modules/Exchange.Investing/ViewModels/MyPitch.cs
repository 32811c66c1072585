using Exchange.Investing.Domain;

namespace Exchange.Investing.ViewModels;

internal sealed record MyPitch(Guid Id, string Title, PitchState State, int? Slot, string? Reason);
