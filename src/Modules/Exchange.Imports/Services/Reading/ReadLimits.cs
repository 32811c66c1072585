namespace Exchange.Imports.Services.Reading;

/// <summary>What is refused before it can hurt. Generous against every real file, small against a bomb.</summary>
internal sealed record ReadLimits
{
    public static ReadLimits Default { get; } = new();

    /// <summary>Characters of one record: a line of JSON or an XML document.</summary>
    public int RecordCharacters { get; init; } = 16 << 20;

    /// <summary>Characters of one cell.</summary>
    public int CellCharacters { get; init; } = 2 << 20;

    public int Columns { get; init; } = 500;

    public int XmlDepth { get; init; } = 200;

    public int ArchiveEntries { get; init; } = 200_000;

    /// <summary>Bytes of everything unpacked.</summary>
    public long ArchiveBytes { get; init; } = 4L << 30;

    /// <summary>Unpacked to packed bytes of an entry above <see cref="RatioFrom"/>; patent texts come to about ten.</summary>
    public int ArchiveRatio { get; init; } = 200;

    public int PicturesPerRecord { get; init; } = 100;

    /// <summary>Bytes of all drawings of one record, which are in memory together.</summary>
    public long PictureBytesPerRecord { get; init; } = 64 << 20;

    /// <summary>Below this size the ratio says nothing.</summary>
    public long RatioFrom { get; init; } = 1 << 20;
}
