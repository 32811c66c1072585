using System.Text;

namespace Exchange.Policies.Services.Reading;

/// <summary>Bytes as text: by the mark at their beginning, else UTF-8 where they are that, else GB18030.</summary>
internal static class TextDecoding
{
    private static readonly Encoding _utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding _gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        "gb18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>Null when the bytes are no text.</summary>
    public static string? Decode(ReadOnlySpan<byte> content)
    {
        try
        {
            var text = content switch
            {
                [0xEF, 0xBB, 0xBF, .. var rest] => _utf8.GetString(rest),
                [0xFF, 0xFE, .. var rest] => new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true).GetString(rest),
                [0xFE, 0xFF, .. var rest] => new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true).GetString(rest),
                _ => Guess(content),
            };
            return text.Contains('\0', StringComparison.Ordinal) ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string Guess(ReadOnlySpan<byte> content)
    {
        try
        {
            return _utf8.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return _gb18030.GetString(content);
        }
    }
}
