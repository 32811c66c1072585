using Exchange.Events.Domain;

namespace Exchange.Events.ViewModels;

internal sealed record HostedRow(
    Guid Id, string Title, EventKind Kind, DateTimeOffset StartsAt, DateTimeOffset EndsAt, int? Capacity, int Taken, int Waiting, int Came, bool IsPublished, bool IsCancelled, bool IsOver, bool IsDemo);
