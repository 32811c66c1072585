namespace Exchange.Media.Domain;

/// <summary>A file that another one has taken the place of.</summary>
internal sealed class MediaReplacement
{
    private MediaReplacement()
    {
    }

    public MediaReplacement(Guid itemId, int number, Guid fileId, long length, int? width, int? height, string? replacedBy, DateTimeOffset replacedAt)
    {
        ItemId = itemId;
        Number = number;
        FileId = fileId;
        Length = length;
        Width = width;
        Height = height;
        ReplacedBy = replacedBy;
        ReplacedAt = replacedAt;
    }

    public Guid ItemId { get; private init; }

    /// <summary>From 1.</summary>
    public int Number { get; private init; }

    /// <summary>The former file.</summary>
    public Guid FileId { get; private init; }

    public long Length { get; private init; }

    public int? Width { get; private init; }

    public int? Height { get; private init; }

    public string? ReplacedBy { get; private init; }

    public DateTimeOffset ReplacedAt { get; private init; }
}
