namespace Exchange.Events.ViewModels;

internal sealed record MaterialsPage(HostHead Head, IReadOnlyList<MaterialLink> Files);
