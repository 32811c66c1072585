using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Exchange.Imports.Domain;

namespace Exchange.Imports.Services.Reading;

/// <summary>Tells the format by the content; names are never believed.</summary>
internal static partial class FormatDetector
{
    private const int HeadCharacters = 1 << 16;

    private static readonly char[] _delimiters = [',', '\t', ';', '|'];

    /// <param name="stream">Seekable; set back to its start afterwards.</param>
    public static async Task<DetectedFormat> DetectAsync(Stream stream, CancellationToken cancellationToken)
    {
        stream.Position = 0;
        var magic = new byte[16];
        var length = await stream.ReadAtLeastAsync(magic, magic.Length, throwOnEndOfStream: false, cancellationToken);
        stream.Position = 0;
        if (length == 0)
        {
            return DetectedFormat.Refused(ImportReason.EmptyFile);
        }

        var detected = ByMagic(magic.AsSpan(0, length), stream);
        if (detected is null)
        {
            var encoding = await TextEncoding.DetectAsync(stream, cancellationToken);
            stream.Position = 0;
            using var reader = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
            var head = new char[HeadCharacters];
            var read = await reader.ReadBlockAsync(head, cancellationToken);
            detected = ByText(head.AsSpan(0, read), isWhole: read < HeadCharacters, encoding);
        }

        stream.Position = 0;
        return detected;
    }

    /// <summary>The delimiter that splits the first lines most evenly; a tab wins, since nobody writes one by hand.</summary>
    internal static char? FindDelimiter(string head)
    {
        var lines = Lines(head, 20);
        if (lines.Count == 0)
        {
            return null;
        }

        var best = _delimiters
            .Select(delimiter => (Delimiter: delimiter, Counts: lines.Select(line => Count(line, delimiter)).ToList()))
            .Select(d => (d.Delimiter, Least: d.Counts.Max() == 0 ? 0 : d.Counts.Count(c => c == d.Counts.Max()), Most: d.Counts.Max()))
            .Where(d => d.Most > 0)
            .OrderByDescending(d => KnownHeaders(lines, d.Delimiter))
            .ThenByDescending(d => d.Delimiter == '\t')
            .ThenByDescending(d => d.Least * Math.Min(d.Most, 5))
            .FirstOrDefault();
        return best.Delimiter == default ? null : best.Delimiter;
    }

    private static int KnownHeaders(List<string> lines, char delimiter) =>
        lines.Take(10).Max(line => line.Split(delimiter).Count(cell => HeaderNames.Find(cell.Trim().Trim('"')) is not null));

    private static DetectedFormat? ByMagic(ReadOnlySpan<byte> magic, Stream stream)
    {
        if (magic is [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..])
        {
            return ZipKind(stream);
        }

        var isAttachment = magic
            is [0xFF, 0xD8, 0xFF, ..]
            or [0x89, (byte)'P', (byte)'N', (byte)'G', ..]
            or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..]
            or [(byte)'B', (byte)'M', ..]
            or [(byte)'I', (byte)'I', 0x2A, 0, ..]
            or [(byte)'M', (byte)'M', 0, 0x2A, ..]
            or [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..];
        if (isAttachment)
        {
            return DetectedFormat.Refused(ImportReason.UnsupportedFormat) with { IsAttachment = true };
        }

        // gzip, 7z, rar, and the old binary Office files.
        return magic
            is [0x1F, 0x8B, ..]
            or [(byte)'7', (byte)'z', 0xBC, 0xAF, ..]
            or [(byte)'R', (byte)'a', (byte)'r', (byte)'!', ..]
            or [0xD0, 0xCF, 0x11, 0xE0, ..]
            ? DetectedFormat.Refused(ImportReason.UnsupportedFormat)
            : null;
    }

    private static DetectedFormat ZipKind(Stream stream)
    {
        try
        {
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.GetEntry("[Content_Types].xml") is null)
            {
                return archive.Entries.Count == 0
                    ? DetectedFormat.Refused(ImportReason.EmptyFile)
                    : new DetectedFormat(ImportFormat.Zip, null, null, null);
            }

            return archive.GetEntry("xl/workbook.xml") is not null
                ? new DetectedFormat(ImportFormat.Xlsx, null, null, null)
                : DetectedFormat.Refused(ImportReason.UnsupportedFormat);
        }
        catch (InvalidDataException)
        {
            return DetectedFormat.Refused(ImportReason.Truncated);
        }
    }

    private static DetectedFormat ByText(ReadOnlySpan<char> head, bool isWhole, Encoding encoding)
    {
        var text = head.TrimStart("\uFEFF \t\r\n");
        if (text.IsEmpty)
        {
            return DetectedFormat.Refused(ImportReason.EmptyFile);
        }

        if (text[0] == '<')
        {
            return ByXml(text.ToString(), encoding);
        }

        if (text[0] == '{' && IsJsonLine(text))
        {
            return new DetectedFormat(ImportFormat.JsonLines, encoding, null, null);
        }

        if (text[0] is '{' or '[' || text.Contains('\0') || text.Count(TextEncoding.Broken) > text.Length / 50)
        {
            return DetectedFormat.Refused(ImportReason.UnsupportedFormat);
        }

        // Leading tabs are empty cells.
        var sheet = head.TrimStart("\uFEFF").ToString();
        if (!isWhole && sheet.LastIndexOf('\n') is > 0 and var end)
        {
            sheet = sheet[..end];
        }

        var delimiter = FindDelimiter(sheet);
        var isSheet = delimiter is { } found
            ? KnownHeaders(Lines(sheet, 10), found) > 0 || IsEven(Lines(sheet, 20), found)
            : Lines(sheet, 10).Any(line => HeaderNames.Find(line.Trim().Trim('"')) is not null);
        return isSheet
            ? new DetectedFormat(ImportFormat.Csv, encoding, delimiter ?? ',', null)
            : DetectedFormat.Refused(ImportReason.UnsupportedFormat);
    }

    // Prose has commas too; a sheet has the same number of them in nearly every line.
    private static bool IsEven(List<string> lines, char delimiter)
    {
        var counts = lines.Select(line => Count(line, delimiter)).ToList();
        return lines.Count >= 2 && counts[0] > 0 && counts.Count(c => c == counts[0]) >= counts.Count * 3 / 4;
    }

    private static DetectedFormat ByXml(string text, Encoding encoding)
    {
        if (IsSchema(text))
        {
            return DetectedFormat.Refused(ImportReason.SchemaFile);
        }

        // Entities stand in front of the root; NDATA ones name pictures and are never expanded.
        if (UnsafeEntity().IsMatch(Prolog(text)))
        {
            return DetectedFormat.Refused(ImportReason.UnsafeXml);
        }

        if (Record().Match(text) is { Success: true } root)
        {
            return new DetectedFormat(FormatOf(root.Groups[1].Value), encoding, null, null);
        }

        return LegalEvents().IsMatch(text)
            ? new DetectedFormat(ImportFormat.OpsLegalXml, encoding, null, null)
            : DetectedFormat.Refused(ImportReason.UnsupportedFormat);
    }

    private static ImportFormat FormatOf(string root) => root switch
    {
        "cn-patent-document" => ImportFormat.CnipaOldXml,
        "exchange-document" => ImportFormat.DocdbXml,
        "us-patent-application" or "us-patent-grant" => ImportFormat.UsXml,
        "PatentPublication" => ImportFormat.St96Xml,
        _ => ImportFormat.CnipaNewXml,
    };

    // A DTD declares and has neither a document type nor an element; comments and quoted values may show both.
    private static bool IsSchema(string text)
    {
        var bare = Comment().Replace(text, "");
        return Schema().IsMatch(bare) || (Declaration().IsMatch(bare) && !bare.Contains("<!DOCTYPE", StringComparison.Ordinal) && !Element().IsMatch(Quoted().Replace(bare, "")));
    }

    private static string Prolog(string text) => Record().Match(text) is { Success: true } root ? text[..root.Index] : text;

    private static bool IsJsonLine(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf('\n');
        var line = (end < 0 ? text : text[..end]).Trim();
        if (line.Length < 2)
        {
            return false;
        }

        // The first line may be longer than the head, or itself be the broken one: an opening brace with a name is enough.
        var rest = line[1..].TrimStart();
        if (rest.Length > 0 && rest[0] is not ('"' or '}'))
        {
            return false;
        }

        try
        {
            using var document = JsonDocument.Parse(line.ToString());
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return rest.Contains(':') && (end < 0 || text[(end + 1)..].TrimStart() is ['{', ..]);
        }
    }

    private static List<string> Lines(string head, int count)
    {
        var lines = head.Split('\n', count + 1).Select(line => line.TrimEnd('\r')).Where(line => line.Trim().Length > 0).ToList();
        return lines.Count > count ? lines[..count] : lines;
    }

    private static int Count(string line, char delimiter)
    {
        var count = 0;
        var isQuoted = false;
        foreach (var character in line)
        {
            if (character == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (character == delimiter && !isQuoted)
            {
                count++;
            }
        }

        return count;
    }

    [GeneratedRegex(@"<!ENTITY\s+(?:%\s+)?(?![^>]*\bNDATA\b)", RegexOptions.CultureInvariant, 2000)]
    internal static partial Regex UnsafeEntity();

    // The head may end within a comment.
    [GeneratedRegex(@"<!--.*?(?:-->|\z)", RegexOptions.CultureInvariant | RegexOptions.Singleline, 2000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"""[^""]*""|'[^']*'", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"<!(?:ELEMENT|ATTLIST|ENTITY|NOTATION)\s", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"<[A-Za-z_]", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Element();

    [GeneratedRegex(@"\A\s*(?:<\?[^>]*>\s*)*<(?:[A-Za-z_][\w.-]*:)?schema\s[^>]*""http://www\.w3\.org/2001/XMLSchema""", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Schema();

    /// <summary>The start of a record's root element, whatever its prefix.</summary>
    [GeneratedRegex(@"<(?:[A-Za-z_][\w.-]*:)?(cn-patent-document|PatentDocumentAndRelated|exchange-document|us-patent-application|us-patent-grant|PatentPublication)(?=[\s>/])", RegexOptions.CultureInvariant, 2000)]
    internal static partial Regex Record();

    /// <summary>A family of Open Patent Services with what happened to its members.</summary>
    [GeneratedRegex(@"<(?:[A-Za-z_][\w.-]*:)?patent-family\s[^>]*\blegal=""true""", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex LegalEvents();

    /// <summary>The start of one member of a family.</summary>
    [GeneratedRegex(@"<(?:[A-Za-z_][\w.-]*:)?(family-member)(?=[\s>/])", RegexOptions.CultureInvariant, 2000)]
    internal static partial Regex FamilyMember();
}
