using Exchange.Events.Domain;

namespace Exchange.Events.ViewModels;

/// <param name="Taken">Places that are taken.</param>
/// <param name="Waiting">People on the waiting list.</param>
/// <param name="Campaign">Title of its campaign, where the list knows it.</param>
internal sealed record EventRow(
    Guid Id, string Title, string? Summary, string Url, string Culture, EventKind Kind, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string? Place, bool IsOnline,
    string? Organiser, bool IsOpen, int? Capacity, int Taken, int Waiting, bool IsCancelled, bool IsOver, bool IsDemo, string? Campaign);
