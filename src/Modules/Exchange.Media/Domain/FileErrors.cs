namespace Exchange.Media.Domain;

/// <summary>Why an upload is refused: English msgids that say what to do.</summary>
internal static class FileErrors
{
    public const string Empty = "The file is empty. Please choose another one.";
    public const string TooLarge = "The file is larger than allowed here. Please reduce or split it.";
    public const string Quota = "You have uploaded as much today as is allowed. Please go on tomorrow.";
    public const string Kind = "Files of this kind are not accepted here. Its content counts, not its name.";
    public const string Damaged = "The file is damaged or incomplete. Please save it again and upload it once more.";
    public const string TooManyPixels = "The picture has more than 40 million pixels. Please reduce it.";
    public const string ArchiveUnsafe = "The archive holds entries that point outside of it. It is not accepted.";
    public const string ArchiveTooLarge = "The archive unpacks to far more than it should hold. It is not accepted.";
    public const string SvgTooLarge = "The drawing is larger or more intricate than a browser draws at once. Please simplify it or export it as PNG.";
    public const string SvgDamaged = "The drawing is no SVG that can be read, or it declares entities. Please export it once more as plain SVG.";
    public const string SvgExternal = "The drawing refers to something outside of itself. Please embed it as shapes and export it once more.";
    public const string SvgPictures = "The drawing holds pictures or pages besides its shapes, which are not accepted in SVG. Please export it as PNG.";
    public const string SvgStyle = "The drawing has a style sheet with rules that are not accepted. Please export it with presentation attributes.";
    public const string Macros = "Documents with macros are not accepted. Please save it without macros.";
}
