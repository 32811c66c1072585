namespace Exchange.Users.ViewModels;

/// <param name="Device">Empty when it was not recognised.</param>
/// <param name="Address">Masked.</param>
internal sealed record SessionRow(Guid Id, string Device, string Address, DateTimeOffset SignedInAt, DateTimeOffset LastSeenAt, bool IsThis);
