namespace Exchange.Providers.Domain;

/// <summary>A question to a provider and when it was answered.</summary>
internal sealed class ProviderResponse
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid ProviderId { get; init; }

    public required Guid SubjectId { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public void Answer(DateTimeOffset at) => AnsweredAt ??= at;
}
