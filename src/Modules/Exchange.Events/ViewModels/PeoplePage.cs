using Exchange.Framework.Mvc;

namespace Exchange.Events.ViewModels;

internal sealed record PeoplePage(HostHead Head, string? Show, Page<PersonRow> People);
