using System.Text;
using Exchange.Imports.Domain;
using Exchange.Imports.Handlers;
using Exchange.Imports.Services.Reading;
using Exchange.Media.Contracts;

namespace Exchange.Imports.Services;

/// <summary>Keeps what was uploaded in the file store.</summary>
internal sealed class ImportUpload
{
    public const long MaxBytes = 200L << 20;

    private static readonly FilePolicy _policy = new(
        [FileKind.Csv, FileKind.Xlsx, FileKind.Xml, FileKind.Zip, FileKind.JsonLines, FileKind.Text], MaxBytes, IsPublic: false);

    private readonly IFileStore _files;

    public ImportUpload(IFileStore files) => _files = files;

    public async Task<FileOutcome> SaveAsync(
        Stream content, string fileName, DetectedFormat format, Guid runId, CancellationToken cancellationToken)
    {
        var name = WithExtension(fileName, format.Format!.Value);
        var owner = new FileOwner(ImportFileAccess.Owner, runId);
        content.Position = 0;
        var outcome = await _files.SaveAsync(content, name, _policy, owner, cancellationToken);
        if (outcome.File is not null || format.Encoding is null || content.Length > MaxBytes)
        {
            return outcome;
        }

        // The store takes whole and sound text only. Written anew, the broken places are marked, and only the records
        // that hold them are rejected.
        await using var sound = new FileStream(
            Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        await RewriteAsync(content, format.Encoding, sound, cancellationToken);
        sound.Position = 0;
        return await _files.SaveAsync(sound, name, _policy, owner, cancellationToken);
    }

    private static async Task RewriteAsync(Stream content, Encoding encoding, Stream target, CancellationToken cancellationToken)
    {
        content.Position = 0;
        using var reader = new StreamReader(content, encoding, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        await using var writer = new StreamWriter(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        var buffer = new char[1 << 15];
        int read;
        while ((read = await reader.ReadBlockAsync(buffer, cancellationToken)) > 0)
        {
            buffer.AsSpan(0, read).Replace('\0', TextEncoding.Broken);
            await writer.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }
    }

    // The store tells kinds of text apart by their names; here the content has told already.
    private static string WithExtension(string fileName, ImportFormat format)
    {
        var extension = format switch
        {
            ImportFormat.JsonLines => ".jsonl",
            ImportFormat.CnipaOldXml or ImportFormat.CnipaNewXml or ImportFormat.St96Xml or ImportFormat.DocdbXml or ImportFormat.UsXml => ".xml",
            ImportFormat.Csv => ".csv",
            ImportFormat.Xlsx => ".xlsx",
            ImportFormat.Zip => ".zip",
            _ => throw new ArgumentOutOfRangeException(nameof(format)),
        };
        return fileName.EndsWith(extension, StringComparison.OrdinalIgnoreCase) ? fileName : fileName + extension;
    }
}
