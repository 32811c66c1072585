using Exchange.Investing.Domain;

namespace Exchange.Investing.ViewModels;

/// <param name="StartsAt">Of the slot; null without one.</param>
internal sealed record MyPitch(Guid Id, string Title, PitchState State, int? Slot, DateTimeOffset? StartsAt, bool IsConfirmed, string? Reason);
