using Exchange.Events.Domain;

namespace Exchange.Events.ViewModels;

internal sealed record TicketRow(Guid Id, string Title, DateTimeOffset StartsAt, DateTimeOffset EndsAt, SignUpState State, bool Came, bool IsCancelled, bool IsDemo);
