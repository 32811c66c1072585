using Exchange.Rights.Contracts;

namespace Exchange.Imports.Services.Reading;

/// <summary>Reads the drawings that a record names from beside it.</summary>
internal static class Pictures
{
    /// <param name="open">Opens the file of that name in the record's own folder; null when there is none.</param>
    public static async Task<ReadItem> AttachAsync(
        ReadItem item, Func<string, Task<Stream?>> open, ReadLimits limits, CancellationToken cancellationToken)
    {
        if (item.Record is null || item.Pictures.Count == 0)
        {
            return item;
        }

        List<DrawingRecord> drawings = [];
        var total = 0L;
        var isAnyLeftOut = item.Pictures.Count > limits.PicturesPerRecord;
        foreach (var (file, caption) in item.Pictures.Take(limits.PicturesPerRecord))
        {
            await using var stream = await open(file);
            if (stream is null)
            {
                continue;
            }

            if (await ReadAsync(stream, Math.Min(DrawingRecord.MaxBytes, limits.PictureBytesPerRecord - total), cancellationToken) is { } content)
            {
                total += content.Length;
                drawings.Add(new DrawingRecord(file, caption, content));
            }
            else
            {
                isAnyLeftOut = true;
            }
        }

        return item with
        {
            Record = item.Record with { Drawings = drawings },
            WarningCode = item.WarningCode ?? (isAnyLeftOut ? PatentReason.BadDrawing : null),
        };
    }

    /// <summary>A file in a folder of the machine, whatever the case of its name.</summary>
    public static Stream? OpenBeside(string path, string name)
    {
        // A name that is not only a name, or that stands for many.
        if (name != Path.GetFileName(name) || name.AsSpan().ContainsAny('*', '?') || Path.GetDirectoryName(Path.GetFullPath(path)) is not { } folder)
        {
            return null;
        }

        var options = new EnumerationOptions { MatchCasing = MatchCasing.CaseInsensitive, AttributesToSkip = FileAttributes.ReparsePoint };
        return Directory.EnumerateFiles(folder, name, options).FirstOrDefault() is { } found ? File.OpenRead(found) : null;
    }

    // What an archive says of sizes is not believed: no more is read than is wanted.
    private static async Task<byte[]?> ReadAsync(Stream stream, long most, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        var buffer = new byte[1 << 16];
        try
        {
            int read;
            while ((read = await stream.ReadAsync(buffer, cancellationToken)) > 0)
            {
                if (content.Length + read > most)
                {
                    return null;
                }

                content.Write(buffer, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            return null;
        }

        return content.ToArray();
    }
}
