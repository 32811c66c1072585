namespace Exchange.Events.ViewModels;

/// <param name="Last">Who came in last.</param>
internal sealed record CheckInPage(HostHead Head, IReadOnlyList<PersonRow> Last);
