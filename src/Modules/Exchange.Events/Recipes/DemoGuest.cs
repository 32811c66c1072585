using Exchange.Events.Domain;

namespace Exchange.Events.Recipes;

/// <param name="Party">Name of a demo party.</param>
/// <param name="Accepted">Else it is only invited.</param>
internal sealed record DemoGuest(
    string Party, bool Accepted, IReadOnlyList<string> Fields, IReadOnlyList<Instrument> Instruments, decimal? FromYuan, decimal? ToYuan, string? Text);
