namespace Exchange.Parties.Domain;

/// <summary>How often a key was used on a day, on all nodes.</summary>
internal sealed class ApiKeyUse
{
    public required Guid KeyId { get; init; }

    public required DateOnly Day { get; init; }

    public required long Count { get; init; }
}
