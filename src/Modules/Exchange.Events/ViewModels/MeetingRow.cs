using Exchange.Events.Domain;

namespace Exchange.Events.ViewModels;

internal sealed record MeetingRow(
    Guid Id, string Firm, string Financier, int Slot, DateTimeOffset StartsAt, int Table, MeetingOutcome? Outcome, string? Note, DateOnly? FollowUpOn, DateTimeOffset? FollowedUpAt);
