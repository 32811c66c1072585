using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Exchange.Imports.Domain;
using Exchange.Rights.Contracts;

namespace Exchange.Imports.Services.Reading;

/// <summary>One JSON object a line; unknown names are passed over.</summary>
internal static class JsonLinesReader
{
    private static readonly JsonDocumentOptions _options = new() { MaxDepth = 64, AllowTrailingCommas = true };

    // What tells of a right; names of people and offices alone stand in other lists too.
    private static readonly HashSet<string> _names = new(StringComparer.Ordinal)
    {
        "application_number", "publication_number", "type", "title", "title_en", "abstract", "claims", "description", "ipc", "filing_date", "publication_date", "grant_date",
    };

    public static async IAsyncEnumerable<ReadItem> ReadAsync(
        Stream stream, string file, Encoding encoding, ReadLimits limits, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var text = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        var lines = new BoundedLineReader(text, limits.RecordCharacters);
        var position = 0L;
        while (await lines.ReadAsync(cancellationToken) is { } line)
        {
            position++;
            var trimmed = line.AsSpan().Trim("\uFEFF \t\r");
            if (trimmed.IsEmpty)
            {
                continue;
            }

            yield return lines.WasCut ? ReadItem.Bad(file, position, ImportReason.TooLarge, trimmed)
                : trimmed.Contains(TextEncoding.Broken) ? ReadItem.Bad(file, position, ImportReason.WrongEncoding, trimmed)
                : Parse(file, position, trimmed.ToString(), lines.WasLast);
        }
    }

    private static ReadItem Parse(string file, long position, string line, bool isLast)
    {
        try
        {
            using var document = JsonDocument.Parse(line, _options);
            var root = document.RootElement;
            return root.ValueKind != JsonValueKind.Object ? ReadItem.Bad(file, position, PatentReason.Unreadable, line)
                : IsSomethingElse(root) ? ReadItem.Bad(file, position, ImportReason.NoRecord, line)
                : Read(file, position, root);
        }
        catch (JsonException)
        {
            return ReadItem.Bad(file, position, isLast && !line.EndsWith('}') ? ImportReason.Truncated : PatentReason.Unreadable, line);
        }
        catch (InvalidOperationException)
        {
            // An escaped half of a surrogate pair is valid JSON and no text.
            return ReadItem.Bad(file, position, ImportReason.WrongEncoding, line);
        }
    }

    private static ReadItem Read(string file, long position, JsonElement root)
    {
        var hasBadDate = false;
        var publicationDate = Date("publication_date");
        var publication = Text(root, "publication_number");
        var claims = Claims(root);
        var record = new PatentRecord
        {
            ApplicationNumber = Text(root, "application_number"),
            Publications = publication is null ? [] : [new PublicationRecord(publication, publicationDate)],
            Type = PatentTypeText.Read(Text(root, "type")),
            Title = Text(root, "title"),
            TitleEn = Text(root, "title_en"),
            Abstract = Text(root, "abstract"),
            Claims = claims,
            Description = List(root, "description", text => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)),
            Applicants = List(root, "applicants", ListText.Names),
            Inventors = List(root, "inventors", ListText.Persons),
            Agents = List(root, "agents", ListText.Persons),
            Agency = Text(root, "agency"),
            Address = Text(root, "address"),
            Ipc = List(root, "ipc", ListText.Symbols),
            FilingDate = Date("filing_date"),
            GrantDate = Date("grant_date"),
        };
        return ReadItem.Good(file, position, record, hasBadDate ? ImportReason.BadDate : null);

        DateOnly? Date(string name)
        {
            hasBadDate |= !DateText.TryRead(Text(root, name), out var date);
            return date;
        }
    }

    // An empty object is a record that lacks everything.
    private static bool IsSomethingElse(JsonElement root)
    {
        var names = root.EnumerateObject().Select(p => p.Name).ToList();
        return names.Count > 0 && !names.Exists(_names.Contains);
    }

    private static IReadOnlyList<string> Claims(JsonElement root) => root.TryGetProperty("claims", out var value) && value.ValueKind == JsonValueKind.Array
        ? List(root, "claims", text => [text])
        : ClaimText.Split(Text(root, "claims"));

    private static string? Text(JsonElement root, string name)
    {
        if (!root.TryGetProperty(name, out var value))
        {
            return null;
        }

        var text = value.ValueKind switch
        {
            JsonValueKind.String => Clean(value.GetString()!),
            // A number that somebody forgot to quote: its digits as written.
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    private static IReadOnlyList<string> List(JsonElement root, string name, Func<string, IReadOnlyList<string>> split)
    {
        if (!root.TryGetProperty(name, out var value))
        {
            return [];
        }

        return value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.String).Select(v => Clean(v.GetString()!)).Where(v => v.Length > 0).ToList()
            : Text(root, name) is { } text ? split(text) : [];
    }

    // PostgreSQL stores no NUL.
    private static string Clean(string text) => text.Replace("\0", "", StringComparison.Ordinal).Trim();
}
