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
}
