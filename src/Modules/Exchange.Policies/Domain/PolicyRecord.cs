namespace Exchange.Policies.Domain;

/// <summary>What the lists ask of a published policy or law; written when its item is published, gone when it is withdrawn.</summary>
internal sealed class PolicyRecord
{
    public const int NameLength = 200;

    /// <summary>Key of the item.</summary>
    public required Guid Id { get; init; }

    public required string ContentItemId { get; init; }

    public required string Type { get; init; }

    public required string Culture { get; init; }

    public required string LocalizationSet { get; set; }

    public required string Title { get; set; }

    public string? Summary { get; set; }

    public required string Url { get; set; }

    public string? ShortName { get; set; }

    public string? IssuingBody { get; set; }

    public string? DocumentNumber { get; set; }

    public PolicyLevel? Level { get; set; }

    public DateOnly? IssuedOn { get; set; }

    public DateOnly? InForceFrom { get; set; }

    public DateOnly? ExpiresOn { get; set; }

    public DateOnly? AmendedOn { get; set; }

    public DateOnly? RepealedOn { get; set; }

    public DateOnly? ApplyUntil { get; set; }

    public DateOnly? CommentFrom { get; set; }

    public DateOnly? CommentUntil { get; set; }

    /// <summary>Id of the item that replaces it.</summary>
    public string? ReplacedBy { get; set; }

    /// <summary>Codes, each between two <c>|</c>.</summary>
    public string Topics { get; set; } = "";

    public required DateTimeOffset PublishedAt { get; set; }

    /// <summary>Of a law: the number of its first and last article.</summary>
    public int? FirstArticle { get; set; }

    public int? LastArticle { get; set; }

    public PolicyDates Dates => new(InForceFrom, ExpiresOn, AmendedOn, RepealedOn, CommentUntil);

    public IReadOnlyList<string> TopicCodes => Topics.Split('|', StringSplitOptions.RemoveEmptyEntries);
}
