using Exchange.Events.Domain;
using Exchange.Events.Services;

namespace Exchange.Events.ViewModels;

/// <summary>Head of all pages of who runs an event.</summary>
/// <param name="Came">Who was checked in.</param>
internal sealed record HostHead(HouseEvent Event, Host Host, string Title, string? Url, int Confirmed, int Waiting, int Withdrawn, int Came, bool IsOver)
{
    public int Missing => Math.Max(0, Confirmed - Came);
}
