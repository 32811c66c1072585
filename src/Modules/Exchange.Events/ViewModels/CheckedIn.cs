namespace Exchange.Events.ViewModels;

internal sealed record CheckedIn(Guid Id, string Name, string? Organisation);
