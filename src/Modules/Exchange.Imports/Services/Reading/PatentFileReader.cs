using System.IO.Compression;
using System.Runtime.CompilerServices;
using Exchange.Imports.Domain;
using Exchange.Rights.Contracts;

namespace Exchange.Imports.Services.Reading;

/// <summary>Reads any file that may hold patents as a stream of items, one record in memory at a time.</summary>
internal sealed class PatentFileReader
{
    // Entries below this size are unpacked in memory, larger ones into a file that vanishes when closed.
    private const int MemoryBytes = 8 << 20;

    private readonly ReadLimits _limits;

    public PatentFileReader()
        : this(ReadLimits.Default)
    {
    }

    internal PatentFileReader(ReadLimits limits) => _limits = limits;

    /// <param name="stream">Seekable.</param>
    /// <param name="file">Name under which items are reported.</param>
    /// <param name="mapping">For sheets; null to guess by the headers.</param>
    /// <param name="openPicture">Opens a file that lies beside this one; null for uploads, which lie alone. An archive has its own.</param>
    public async IAsyncEnumerable<ReadItem> ReadAsync(
        Stream stream, string file, ColumnMapping? mapping, [EnumeratorCancellation] CancellationToken cancellationToken,
        Func<string, Stream?>? openPicture = null)
    {
        var format = await FormatDetector.DetectAsync(stream, cancellationToken);
        await foreach (var item in ReadAsync(stream, file, format, mapping, isInArchive: false, cancellationToken))
        {
            yield return openPicture is null || format.Format == ImportFormat.Zip
                ? item
                : await Pictures.AttachAsync(item, name => Task.FromResult(openPicture(name)), _limits, cancellationToken);
        }
    }

    /// <summary>Headers and first rows of a sheet; null when it is none or cannot be read.</summary>
    public async Task<SheetHead?> ReadHeadAsync(Stream stream, DetectedFormat format, int samples, CancellationToken cancellationToken)
    {
        if (format.Format == ImportFormat.Csv)
        {
            stream.Position = 0;
            return await SheetReader.ReadHeadAsync(CsvRows.ReadAsync(stream, format.Encoding!, format.Delimiter!.Value, _limits, cancellationToken), samples, cancellationToken);
        }

        if (format.Format == ImportFormat.Xlsx && await CheckAsync(stream, ImportFormat.Xlsx, cancellationToken) is null)
        {
            return await SheetReader.ReadHeadAsync(XlsxRows.ReadAsync(stream, _limits, cancellationToken), samples, cancellationToken);
        }

        return null;
    }

    private async IAsyncEnumerable<ReadItem> ReadAsync(
        Stream stream, string file, DetectedFormat format, ColumnMapping? mapping, bool isInArchive, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        stream.Position = 0;
        var isZip = format.Format is ImportFormat.Zip or ImportFormat.Xlsx;
        var refusal = format.Format is null ? format.ReasonCode
            : format.Format == ImportFormat.OpsLegalXml ? ImportReason.LegalEventsFile
            : isInArchive && format.Format == ImportFormat.Zip ? ImportReason.NestedArchive
            : await CheckAsync(stream, format.Format, cancellationToken);
        if (refusal is not null)
        {
            yield return ReadItem.Bad(file, 0, refusal);
            yield break;
        }

        var items = format.Format switch
        {
            ImportFormat.JsonLines => JsonLinesReader.ReadAsync(stream, file, format.Encoding!, _limits, cancellationToken),
            ImportFormat.CnipaOldXml or ImportFormat.CnipaNewXml or ImportFormat.St96Xml or ImportFormat.DocdbXml or ImportFormat.UsXml => PatentXmlReader.ReadAsync(stream, file, format.Encoding!, _limits, cancellationToken),
            ImportFormat.Csv => SheetReader.ReadAsync(
                CsvRows.ReadAsync(stream, format.Encoding!, format.Delimiter!.Value, _limits, cancellationToken), file, mapping, cancellationToken),
            ImportFormat.Xlsx => SheetReader.ReadAsync(XlsxRows.ReadAsync(stream, _limits, cancellationToken), file, mapping, cancellationToken),
            _ => ReadArchiveAsync(stream, file, cancellationToken),
        };
        var isAny = false;
        await foreach (var item in items)
        {
            isAny = true;
            yield return item;
        }

        if (!isAny && !isZip)
        {
            yield return ReadItem.Bad(file, 0, ImportReason.EmptyFile);
        }
    }

    private async Task<string?> CheckAsync(Stream stream, ImportFormat? format, CancellationToken cancellationToken) => format switch
    {
        ImportFormat.Zip => await ArchiveGuard.CheckAsync(stream, _limits, cancellationToken),
        ImportFormat.Xlsx => await ArchiveGuard.CheckAsync(stream, _limits, cancellationToken) ?? await SheetGuard.CheckAsync(stream, cancellationToken),
        _ => null,
    };

    private async IAsyncEnumerable<ReadItem> ReadArchiveAsync(Stream stream, string file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        var byName = archive.Entries.GroupBy(e => e.FullName, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.First(), StringComparer.OrdinalIgnoreCase);
        foreach (var entry in archive.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
        {
            var name = $"{file}/{entry.FullName}";
            if (entry.FullName.EndsWith('/') || entry.Length == 0 || IsSystemFile(entry))
            {
                continue;
            }

            var (content, reason) = await UnpackAsync(entry, cancellationToken);
            if (content is null)
            {
                yield return ReadItem.Bad(name, 0, reason!);
                continue;
            }

            await using (content)
            {
                var format = await FormatDetector.DetectAsync(content, cancellationToken);
                if (format.IsAttachment)
                {
                    continue;
                }

                var folder = entry.FullName[..(entry.FullName.LastIndexOf('/') + 1)];
                await foreach (var item in ReadAsync(content, name, format, null, isInArchive: true, cancellationToken))
                {
                    yield return await Pictures.AttachAsync(item, OpenPictureAsync, _limits, cancellationToken);
                }

                async Task<Stream?> OpenPictureAsync(string picture) =>
                    byName.TryGetValue(folder + picture, out var found) ? await found.OpenAsync(cancellationToken) : null;
            }
        }
    }

    private async Task<(Stream? Content, string? Reason)> UnpackAsync(ZipArchiveEntry entry, CancellationToken cancellationToken)
    {
        Stream target = entry.Length <= MemoryBytes
            ? new MemoryStream()
            : new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            await using var source = await entry.OpenAsync(cancellationToken);
            var buffer = new byte[1 << 16];
            int read;
            while ((read = await source.ReadAsync(buffer, cancellationToken)) > 0)
            {
                if (target.Length + read > entry.Length || ArchiveGuard.IsBomb(entry, target.Length + read, _limits))
                {
                    await target.DisposeAsync();
                    return (null, ImportReason.UnsafeArchive);
                }

                await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }

            return (target, null);
        }
        catch (InvalidDataException)
        {
            await target.DisposeAsync();
            return (null, PatentReason.Unreadable);
        }
        catch (OperationCanceledException)
        {
            await target.DisposeAsync();
            throw;
        }
    }

    private static bool IsSystemFile(ZipArchiveEntry entry) =>
        entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal) || entry.Name.StartsWith('.') || entry.Name == "Thumbs.db";
}
