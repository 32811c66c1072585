using System.Text;

namespace Exchange.Media.Domain;

/// <summary>Whether bytes are text: valid UTF-8, UTF-16 with its mark, or GB 18030, without NUL.</summary>
internal static class TextCheck
{
    private const int HeadLength = 1024;

    /// <summary>The text's beginning, without byte order mark; null when the bytes are not text.</summary>
    public static string? ReadHead(Stream content)
    {
        content.Position = 0;
        Span<byte> mark = stackalloc byte[3];
        var read = content.ReadAtLeast(mark, 3, throwOnEndOfStream: false);
        if (mark[..read] is [0xFF, 0xFE, ..])
        {
            return Decode(content, new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true), strict: false);
        }

        if (mark[..read] is [0xFE, 0xFF, ..])
        {
            return Decode(content, new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true), strict: false);
        }

        // GB 18030 gives almost any bytes a meaning, so there control characters count against the file.
        return Decode(content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), strict: false)
            ?? Decode(
                content,
                CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!,
                strict: true);
    }

    private static string? Decode(Stream content, Encoding encoding, bool strict)
    {
        content.Position = 0;
        using var reader = new StreamReader(content, encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 15, leaveOpen: true);
        var head = new StringBuilder(HeadLength);
        var buffer = new char[1 << 14];
        try
        {
            int count;
            while ((count = reader.Read(buffer, 0, buffer.Length)) > 0)
            {
                var part = buffer.AsSpan(0, count);
                if (part.Contains('\0') || (strict && HasControl(part)))
                {
                    return null;
                }

                head.Append(part[..Math.Min(part.Length, HeadLength - head.Length)]);
            }
        }
        catch (DecoderFallbackException)
        {
            return null;
        }

        return head.ToString().TrimStart('\uFEFF');
    }

    private static bool HasControl(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (character < ' ' && character is not ('\t' or '\n' or '\r' or '\f'))
            {
                return true;
            }
        }

        return false;
    }
}
