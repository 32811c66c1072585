namespace Exchange.Advertising.Domain;

/// <summary>The sizes in pixels that a slot's picture may have, both ends included.</summary>
internal sealed record PictureFormat(int MinWidth, int MaxWidth, int MinHeight, int MaxHeight)
{
    /// <summary>Largest file, in bytes.</summary>
    public const long MaxBytes = 1 << 20;

    private static readonly PictureFormat _band = new(800, 1600, 200, 400);
    private static readonly PictureFormat _side = new(480, 1200, 320, 800);

    public static PictureFormat Of(AdSlot slot) => slot switch
    {
        AdSlot.HomeBand or AdSlot.DirectoryTop or AdSlot.TopicTop => _band,
        AdSlot.ArticleSide => _side,
        _ => throw new ArgumentOutOfRangeException(nameof(slot)),
    };

    public bool Accepts(int width, int height) =>
        width >= MinWidth && width <= MaxWidth && height >= MinHeight && height <= MaxHeight;
}
