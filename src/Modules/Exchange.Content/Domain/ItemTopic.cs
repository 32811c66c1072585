namespace Exchange.Content.Domain;

internal sealed class ItemTopic
{
    public const int TopicLength = 32;

    public required Guid ItemId { get; init; }

    public required string Topic { get; init; }
}
