using Exchange.Imports.Domain;
using Exchange.Imports.Services.Reading;
using Exchange.Media.Contracts;

namespace Exchange.Imports.Services;

/// <summary>Looks into the sheet of an import.</summary>
internal sealed class ImportSheets
{
    private readonly IFileStore _files;
    private readonly PatentFileReader _reader;

    public ImportSheets(IFileStore files, PatentFileReader reader)
    {
        _files = files;
        _reader = reader;
    }

    /// <summary>Headers and first rows; null when the file is no sheet that can be read.</summary>
    public async Task<SheetHead?> ReadHeadAsync(ImportRun run, int samples, CancellationToken cancellationToken)
    {
        if (await _files.FindAsync(run.FileId, cancellationToken) is not { } file)
        {
            return null;
        }

        await using var content = _files.OpenRead(file);
        return await _reader.ReadHeadAsync(content, await FormatDetector.DetectAsync(content, cancellationToken), samples, cancellationToken);
    }
}
