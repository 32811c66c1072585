using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Exchange.Imports.Domain;
using Exchange.Rights.Contracts;

namespace Exchange.Imports.Services.Reading;

/// <summary>
/// Looks through the sheets of a workbook before they are read. The library makes up every row and column that a sheet
/// leaves out, so a few bytes that name row 2,000,000,000 would keep it busy for half an hour.
/// </summary>
internal static class SheetGuard
{
    // What a spreadsheet can hold.
    private const int MaxRow = 1_048_576;
    private const int MaxColumnLetters = 3;

    private const int MaxGap = 10_000;
    private const int MaxMissing = 100_000;

    private static readonly XmlReaderSettings _settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    };

    /// <summary>Why the workbook is refused, or null. The caller has checked the archive: see <see cref="ArchiveGuard"/>.</summary>
    public static async Task<string?> CheckAsync(Stream stream, CancellationToken cancellationToken)
    {
        try
        {
            stream.Position = 0;
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            foreach (var entry in archive.Entries.Where(e => e.FullName.Contains("worksheets/sheet", StringComparison.OrdinalIgnoreCase)))
            {
                await using var content = await entry.OpenAsync(cancellationToken);
                using var reader = XmlReader.Create(content, _settings);
                if (!IsSound(reader, cancellationToken))
                {
                    return ImportReason.StrayCells;
                }
            }

            return null;
        }
        catch (XmlException)
        {
            return PatentReason.Unreadable;
        }
        finally
        {
            stream.Position = 0;
        }
    }

    private static bool IsSound(XmlReader reader, CancellationToken cancellationToken)
    {
        var before = 0;
        var missing = 0;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (reader.LocalName)
            {
                case "dimension" when !(reader.GetAttribute("ref") ?? "").Split(':').All(IsSoundReference):
                case "c" when !IsSoundReference(reader.GetAttribute("r") ?? ""):
                    return false;
                case "row":
                    cancellationToken.ThrowIfCancellationRequested();
                    var row = before + 1;
                    if (reader.GetAttribute("r") is { } number
                        && !int.TryParse(number, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out row))
                    {
                        return false;
                    }

                    var gap = row - before - 1;
                    missing += Math.Max(0, gap);
                    if (row is < 1 or > MaxRow || gap > MaxGap || missing > MaxMissing)
                    {
                        return false;
                    }

                    before = row;
                    break;
            }
        }

        return true;
    }

    // A reference such as AB12; few letters suffice for every column that there is.
    private static bool IsSoundReference(string reference) => reference.Count(char.IsLetter) <= MaxColumnLetters;
}
