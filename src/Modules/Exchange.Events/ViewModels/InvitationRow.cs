using Exchange.Events.Domain;

namespace Exchange.Events.ViewModels;

internal sealed record InvitationRow(Guid Id, string Title, DateTimeOffset StartsAt, DateTimeOffset EndsAt, GuestState State, int Meetings, bool IsCancelled);
