using Exchange.Media.Contracts;

namespace Exchange.Media.Domain;

/// <summary>What the library takes.</summary>
internal static class MediaKinds
{
    /// <summary>
    /// Private as files: the library's own address decides who reads them. So a file that was replaced because it was wrong
    /// is public no longer.
    /// </summary>
    public static readonly FilePolicy Policy = new(
        [FileKind.Jpeg, FileKind.Png, FileKind.Webp, FileKind.Svg, FileKind.Pdf, FileKind.Docx, FileKind.Xlsx, FileKind.Csv], 30 << 20, IsPublic: false);

    /// <summary>For the file field; the content decides.</summary>
    public const string Accept = ".jpg,.jpeg,.png,.webp,.svg,.pdf,.docx,.xlsx,.csv";

    public static bool IsPicture(FileKind kind) => HasVariants(kind) || kind == FileKind.Svg;

    /// <summary>Drawings are sharp in any size and are served as they are.</summary>
    public static bool HasVariants(FileKind kind) => FileKindInfo.Of(kind).IsImage;

    /// <summary>A place that shows a picture must get a picture, and a link that says PDF must lead to one.</summary>
    public static bool MayReplace(FileKind former, FileKind next) => former == next || (IsPicture(former) && IsPicture(next));
}
