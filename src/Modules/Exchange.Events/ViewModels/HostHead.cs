using Exchange.Events.Domain;
using Exchange.Events.Services;

namespace Exchange.Events.ViewModels;

/// <summary>Head of all pages of who runs an event.</summary>
/// <param name="Came">Who was checked in.</param>
/// <param name="IsDoorOpen">People are checked in now: it is the day of the event, or the one after its end.</param>
internal sealed record HostHead(HouseEvent Event, Host Host, string Title, string? Url, int Confirmed, int Waiting, int Withdrawn, int Came, bool IsOver, bool IsDoorOpen)
{
    public int Missing => Math.Max(0, Confirmed - Came);
}
