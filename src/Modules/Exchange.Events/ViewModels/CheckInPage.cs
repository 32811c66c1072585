namespace Exchange.Events.ViewModels;

/// <param name="Last">Who came in last.</param>
/// <param name="IsOpen">It is the day of the event, or the one after its end.</param>
internal sealed record CheckInPage(HostHead Head, IReadOnlyList<PersonRow> Last, bool IsOpen);
