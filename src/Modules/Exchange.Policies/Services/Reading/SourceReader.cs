using Exchange.Framework.Mvc;

namespace Exchange.Policies.Services.Reading;

/// <summary>Reads Markdown, HTML, DOCX and plain text into lines. What is hostile or too large is refused, not expanded.</summary>
internal static class SourceReader
{
    /// <summary>The civil code as plain text has 0.4 MB, as DOCX less.</summary>
    public const int MaxBytes = 16 << 20;

    public static bool Knows(string fileName) => Path.GetExtension(fileName).ToUpperInvariant() is ".MD" or ".MARKDOWN" or ".HTML" or ".HTM" or ".DOCX" or ".TXT";

    public static Result<SourceFile> Read(string fileName, byte[] content)
    {
        if (content.Length > MaxBytes)
        {
            return Result<SourceFile>.Fail("The file is larger than 16 MB.");
        }

        var extension = Path.GetExtension(fileName).ToUpperInvariant();
        if (extension is ".DOCX")
        {
            return DocxSource.Read(content);
        }

        if (TextDecoding.Decode(content) is not { } text)
        {
            return Result<SourceFile>.Fail("The file is not text in UTF-8, UTF-16 or GB18030.");
        }

        return extension switch
        {
            ".MD" or ".MARKDOWN" => Result.Ok(MarkdownSource.Read(text)),
            ".HTML" or ".HTM" => Result.Ok(HtmlSource.Read(text)),
            ".TXT" => Result.Ok(PlainSource.Read(text)),
            _ => Result<SourceFile>.Fail("The kind of file is not known: Markdown, HTML, DOCX and plain text are."),
        };
    }
}
