namespace Exchange.Media.Contracts;

/// <param name="Kinds">Accepted kinds; the content must be of one, whatever its name says.</param>
/// <param name="MaxBytes">Largest size accepted.</param>
/// <param name="IsPublic">Whether everybody may read it.</param>
public sealed record FilePolicy(IReadOnlyList<FileKind> Kinds, long MaxBytes, bool IsPublic)
{
    /// <summary>Evidence: scans and PDF, 10 MiB, private.</summary>
    public static FilePolicy Evidence { get; } = new([FileKind.Jpeg, FileKind.Png, FileKind.Pdf], 10 << 20, IsPublic: false);

    /// <summary>Attachments of a message: documents and pictures, 20 MiB, private.</summary>
    public static FilePolicy Attachment { get; } =
        new([FileKind.Jpeg, FileKind.Png, FileKind.Webp, FileKind.Pdf, FileKind.Docx, FileKind.Xlsx, FileKind.Text], 20 << 20, IsPublic: false);
}
