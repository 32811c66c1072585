using System.IO.Compression;
using Exchange.Media.Contracts;

namespace Exchange.Media.Domain;

/// <summary>Looks into an archive: what it is, and whether unpacking it would do harm.</summary>
internal static class ArchiveCheck
{
    private const int MaxEntries = 100_000;
    private const long MaxOfficeBytes = 100L << 20;
    private const long MaxArchiveBytes = 8L << 30;

    // Deflate reaches 1032 : 1; honest tables and texts stay below 100 : 1. Small entries may be as empty as they like.
    private const int MaxRatio = 200;
    private const long RatioFromBytes = 10 << 20;
    private const int UnixTypeMask = 0xF000;
    private const int UnixSymbolicLink = 0xA000;

    /// <returns>Zip, Docx or Xlsx, or the English msgid of the reason to refuse it.</returns>
    public static (FileKind? Kind, string? Error) Inspect(Stream content)
    {
        content.Position = 0;
        try
        {
            using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.Entries.Count > MaxEntries)
            {
                return (null, FileErrors.ArchiveTooLarge);
            }

            var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            long declared = 0;
            foreach (var entry in archive.Entries)
            {
                names.Add(entry.FullName);
                declared += entry.Length;
                if (IsUnsafe(entry))
                {
                    return (null, FileErrors.ArchiveUnsafe);
                }

                if (declared > MaxArchiveBytes || (entry.Length > RatioFromBytes && entry.Length / Math.Max(1, entry.CompressedLength) > MaxRatio))
                {
                    return (null, FileErrors.ArchiveTooLarge);
                }
            }

            if (!names.Contains("[Content_Types].xml"))
            {
                return (FileKind.Zip, null);
            }

            if (names.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            {
                return (null, FileErrors.Macros);
            }

            FileKind? kind = names.Contains("word/document.xml") ? FileKind.Docx : names.Contains("xl/workbook.xml") ? FileKind.Xlsx : null;
            return kind is null ? (null, FileErrors.Kind) : UnpacksWithinLimits(archive) ? (kind, null) : (null, FileErrors.ArchiveTooLarge);
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException or NotSupportedException or OverflowException)
        {
            return (null, FileErrors.Damaged);
        }
    }

    private static bool IsUnsafe(ZipArchiveEntry entry)
    {
        var name = entry.FullName.Replace('\\', '/');
        return name.Length == 0
            || name[0] == '/'
            || name.Contains('\0', StringComparison.Ordinal)
            || (name.Length > 1 && name[1] == ':')
            || name.Split('/').Contains("..")
            || ((entry.ExternalAttributes >> 16) & UnixTypeMask) == UnixSymbolicLink;
    }

    // The directory of an archive may lie about sizes: office files, which programs open whole, are really unpacked.
    private static bool UnpacksWithinLimits(ZipArchive archive)
    {
        long total = 0;
        var buffer = new byte[1 << 16];
        foreach (var entry in archive.Entries)
        {
            using var stream = entry.Open();
            long length = 0;
            int read;
            while ((read = stream.Read(buffer)) > 0)
            {
                length += read;
                total += read;
                if (total > MaxOfficeBytes || (length > RatioFromBytes && length / Math.Max(1, entry.CompressedLength) > MaxRatio))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
