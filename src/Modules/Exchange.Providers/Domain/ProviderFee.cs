namespace Exchange.Providers.Domain;

/// <summary>A line of the fee table, as the provider words it.</summary>
internal sealed class ProviderFee
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid ProviderId { get; init; }

    public required int Position { get; init; }

    public required string Item { get; init; }

    public required string Price { get; init; }
}
