namespace Exchange.Media.Contracts;

public enum FileKind
{
    Jpeg,
    Png,
    Webp,
    Tiff,
    Pdf,
    Docx,
    Xlsx,
    Csv,
    Text,
    Xml,
    Zip,
    JsonLines,

    /// <summary>A drawing; accepted by the media library alone, and made anew from what is known to be harmless.</summary>
    Svg,
}
