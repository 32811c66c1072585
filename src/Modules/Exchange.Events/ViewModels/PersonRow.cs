using Exchange.Events.Domain;

namespace Exchange.Events.ViewModels;

/// <param name="Phone">Masked for who may not read it.</param>
internal sealed record PersonRow(
    Guid Id, string Name, string? Organisation, string? Phone, string? Email, SignUpState State, DateTimeOffset SignedUpAt, DateTimeOffset? CheckedInAt, bool IsDemo);
