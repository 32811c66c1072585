using Exchange.Framework.Auditing;

namespace Exchange.Providers.Domain;

/// <summary>A business contact that the provider shows to everybody.</summary>
internal sealed class ProviderPerson
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid ProviderId { get; init; }

    public required int Position { get; init; }

    [NotAudited]
    public required string Name { get; init; }

    public string? Role { get; init; }

    [NotAudited]
    public string? Contact { get; init; }
}
