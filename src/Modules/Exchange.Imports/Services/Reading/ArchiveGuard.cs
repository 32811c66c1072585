using System.IO.Compression;
using Exchange.Imports.Domain;

namespace Exchange.Imports.Services.Reading;

/// <summary>Measures an archive before anything is made of it. What an archive says of its own sizes is not believed.</summary>
internal static class ArchiveGuard
{
    /// <summary>Why the archive is refused, or null. Unpacks it once, into nothing.</summary>
    public static async Task<string?> CheckAsync(Stream stream, ReadLimits limits, CancellationToken cancellationToken)
    {
        try
        {
            stream.Position = 0;
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.Entries.Count > limits.ArchiveEntries)
            {
                return ImportReason.UnsafeArchive;
            }

            var total = 0L;
            var buffer = new byte[1 << 16];
            foreach (var entry in archive.Entries)
            {
                if (!IsSafe(entry))
                {
                    return ImportReason.UnsafeArchive;
                }

                await using var content = await entry.OpenAsync(cancellationToken);
                var length = 0L;
                int read;
                while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
                {
                    length += read;
                    total += read;
                    if (total > limits.ArchiveBytes || IsBomb(entry, length, limits))
                    {
                        return ImportReason.UnsafeArchive;
                    }
                }
            }

            return null;
        }
        catch (Exception exception) when (exception is InvalidDataException or NotSupportedException or EndOfStreamException)
        {
            return ImportReason.Truncated;
        }
        finally
        {
            stream.Position = 0;
        }
    }

    public static bool IsBomb(ZipArchiveEntry entry, long length, ReadLimits limits) =>
        length > limits.RatioFrom && length / limits.ArchiveRatio > Math.Max(1, entry.CompressedLength);

    /// <summary>No link, nothing encrypted, and a name that stays where it is.</summary>
    public static bool IsSafe(ZipArchiveEntry entry)
    {
        const int TypeMask = 0xF000;
        const int RegularFile = 0x8000;
        const int Folder = 0x4000;
        var type = (entry.ExternalAttributes >> 16) & TypeMask;
        var name = entry.FullName.Replace('\\', '/');
        return type is 0 or RegularFile or Folder
            && !entry.IsEncrypted
            && !name.StartsWith('/') && !name.Contains(':') && !name.Contains('\0')
            && !name.Split('/').Contains("..");
    }
}
