using System.Text.RegularExpressions;
using Exchange.Media.Contracts;

namespace Exchange.Media.Domain;

/// <summary>Tells what a file is by its content. Its name decides only between kinds of text.</summary>
internal static partial class ContentCheck
{
    private const int HeadLength = 16;
    private const int PdfTailLength = 2048;

    private static readonly string[] _markup =
        ["<!doctype html", "<html", "<svg", "<script", "<head", "<body", "<iframe", "<!doctype svg", "<?php", "<%"];

    /// <returns>The kind, or the English msgid of the reason to refuse it.</returns>
    public static (FileKind? Kind, string? Error) Inspect(Stream content, string name, IReadOnlyCollection<FileKind> accepted)
    {
        if (content.Length == 0)
        {
            return (null, FileErrors.Empty);
        }

        Span<byte> head = stackalloc byte[HeadLength];
        content.Position = 0;
        var read = content.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false);
        var (kind, error) = Binary(head[..read]) switch
        {
            FileKind.Zip => ArchiveCheck.Inspect(content),
            FileKind.Pdf when !EndsAsPdf(content) => (null, FileErrors.Damaged),
            { } signature => (signature, null),
            null => Text(content, name, accepted),
        };
        return error is null && !accepted.Contains(kind!.Value) ? (null, FileErrors.Kind) : (kind, error);
    }

    private static FileKind? Binary(ReadOnlySpan<byte> head)
    {
        if (head is [0xFF, 0xD8, 0xFF, ..])
        {
            return FileKind.Jpeg;
        }

        if (head is [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..])
        {
            return FileKind.Png;
        }

        if (head.StartsWith("RIFF"u8) && head.Length >= 12 && head[8..].StartsWith("WEBP"u8))
        {
            return FileKind.Webp;
        }

        if (head is [(byte)'I', (byte)'I', 0x2A, 0x00, ..] or [(byte)'M', (byte)'M', 0x00, 0x2A, ..])
        {
            return FileKind.Tiff;
        }

        if (head.StartsWith("%PDF-"u8))
        {
            return FileKind.Pdf;
        }

        return head is [(byte)'P', (byte)'K', 0x03, 0x04, ..] or [(byte)'P', (byte)'K', 0x05, 0x06, ..] ? FileKind.Zip : null;
    }

    private static bool EndsAsPdf(Stream content)
    {
        var tail = new byte[Math.Min(PdfTailLength, content.Length)];
        content.Position = content.Length - tail.Length;
        content.ReadExactly(tail);
        return tail.AsSpan().IndexOf("%%EOF"u8) >= 0;
    }

    private static (FileKind? Kind, string? Error) Text(Stream content, string name, IReadOnlyCollection<FileKind> accepted)
    {
        var extension = FileName.Extension(name);
        if (extension == ".svg" && accepted.Contains(FileKind.Svg))
        {
            // Whether it is one is seen when it is read.
            return (FileKind.Svg, null);
        }

        FileKind? kind = null;
        foreach (var candidate in (FileKind[])[FileKind.Csv, FileKind.Text, FileKind.Xml, FileKind.JsonLines])
        {
            if (FileKindInfo.Of(candidate).Extensions.Contains(extension, StringComparer.Ordinal))
            {
                kind = candidate;
            }
        }

        // Text under the name of a picture or a page is somebody's attempt at something.
        if (kind is null || TextCheck.ReadHead(content) is not { } head || LooksLikeMarkup(head, kind.Value))
        {
            return (null, FileErrors.Kind);
        }

        return kind == FileKind.Xml && !head.TrimStart().StartsWith('<') ? (null, FileErrors.Damaged) : (kind, null);
    }

    // Pages and drawings run scripts where they are opened; as text they are accepted under no name.
    private static bool LooksLikeMarkup(string head, FileKind kind)
    {
        var start = head.TrimStart();
        return kind == FileKind.Xml
            ? RootElement().Match(start).Groups["name"].Value.ToLowerInvariant() is "svg" or "html" or "script"
            : _markup.Any(mark => start.StartsWith(mark, StringComparison.OrdinalIgnoreCase));
    }

    [GeneratedRegex(@"<(?:[\w.-]+:)?(?<name>[A-Za-z_][\w.-]*)")]
    private static partial Regex RootElement();
}
