using Exchange.Framework.Mvc;

namespace Exchange.Events.ViewModels;

/// <param name="Query">Part of a name or an organisation that was asked for.</param>
internal sealed record PeoplePage(HostHead Head, string? Show, string Query, Page<PersonRow> People);
