using System.Globalization;
using System.Text.Json;
using Exchange.Framework.Mvc;

namespace Exchange.Policies.Services.Reading;

/// <summary>Takes texts out of files: one of each, or one a line of JSON Lines.</summary>
internal static class ImportFiles
{
    private const int MaxLine = 4 << 20;

    // A link may lead out of the folder, or round in a circle; what is hidden is no text of the library. As patents import does.
    private static readonly EnumerationOptions _inside = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint };

    /// <summary>The files, those of folders in the order of their names; of folders only the kinds that are known.</summary>
    public static IEnumerable<string> Under(IEnumerable<string> paths) => paths.SelectMany(path => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*", _inside).Where(file => IsLines(file) || SourceReader.Knows(file)).Order(StringComparer.Ordinal)
        : (IEnumerable<string>)[path]);

    public static IEnumerable<(string Origin, Result<ImportedText> Text)> Read(string file)
    {
        var name = Path.GetFileName(file);
        if (IsLines(file))
        {
            return ReadLines(file, name);
        }

        if (new FileInfo(file) is { Length: > SourceReader.MaxBytes })
        {
            return [(name, Result<ImportedText>.Fail("The file is larger than 16 MB."))];
        }

        byte[] content;
        try
        {
            content = File.ReadAllBytes(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [(name, Result<ImportedText>.Fail("The file cannot be read."))];
        }

        var source = SourceReader.Read(name, content);
        return [(name, source.Succeeded ? Result.Ok(new ImportedText(name, Path.GetFileNameWithoutExtension(name), null, null, null, source.Value, HtmlSource.Body(name, content))) : Result<ImportedText>.Fail(source.Error!))];
    }

    private static bool IsLines(string file) => Path.GetExtension(file).ToUpperInvariant() is ".JSONL" or ".NDJSON";

    private static IEnumerable<(string Origin, Result<ImportedText> Text)> ReadLines(string file, string name)
    {
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                var origin = string.Create(CultureInfo.InvariantCulture, $"{name}:{number}");
                yield return (origin, ReadLine(origin, line));
            }
        }
    }

    private static Result<ImportedText> ReadLine(string origin, string line)
    {
        if (line.Length > MaxLine)
        {
            return Result<ImportedText>.Fail("The line is longer than 4 MB.");
        }

        try
        {
            using var json = JsonDocument.Parse(line.TrimStart('\uFEFF'));
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                return Result<ImportedText>.Fail("The line is no JSON object.");
            }

            string? Text(string property) => json.RootElement.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
            var id = json.RootElement.TryGetProperty("id", out var key) && key.ValueKind == JsonValueKind.Number ? key.GetRawText() : Text("id");
            return Text("text") is { } text && !string.IsNullOrWhiteSpace(id)
                ? Result.Ok(new ImportedText(origin, id, id, Text("type"), Text("title"), MarkdownSource.Read(text), text))
                : Result<ImportedText>.Fail("The line lacks id or text.");
        }
        catch (JsonException)
        {
            return Result<ImportedText>.Fail("The line is no JSON.");
        }
    }
}
