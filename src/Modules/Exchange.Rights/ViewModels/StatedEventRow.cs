namespace Exchange.Rights.ViewModels;

/// <summary>A legal event that a party states, as the operator compares it with the register.</summary>
public sealed record StatedEventRow(
    Guid Id, string Number, string Title, string Url, string Event, DateOnly AnnouncedOn, DateOnly? EffectiveOn, string? Reference, string? Text, string Source,
    string Party, DateTimeOffset EnteredAt);
