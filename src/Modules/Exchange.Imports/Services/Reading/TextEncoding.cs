using System.Buffers;
using System.Text;

namespace Exchange.Imports.Services.Reading;

/// <summary>Tells by the bytes how a text file is encoded: UTF-8, UTF-16 or GB18030, with or without a mark.</summary>
internal static class TextEncoding
{
    /// <summary>
    /// Stands for bytes that are no text. It is no character of Unicode, so it cannot be mistaken for one that the file
    /// itself holds, as U+FFFD can.
    /// </summary>
    public const char Broken = '\uFFFF';

    static TextEncoding() => System.Text.Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Reads the stream to its end; the caller sets it back.</summary>
    public static async Task<Encoding> DetectAsync(Stream stream, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        try
        {
            var counts = new Utf8Counts();
            var isFirst = true;
            int read;
            while ((read = await stream.ReadAtLeastAsync(buffer.AsMemory(0, 1 << 16), 1 << 16, throwOnEndOfStream: false, cancellationToken)) > 0)
            {
                if (isFirst)
                {
                    if ((ByMark(buffer.AsSpan(0, read)) ?? ByZeros(buffer.AsSpan(0, read))) is { } known)
                    {
                        return known;
                    }

                    isFirst = false;
                }

                counts.Add(buffer.AsSpan(0, read));
            }

            return counts.IsUtf8() ? Named("utf-8") : Named("gb18030");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public static Encoding Named(string name) =>
        System.Text.Encoding.GetEncoding(name, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback(Broken.ToString()));

    private static Encoding? ByMark(ReadOnlySpan<byte> head) => head switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Named("utf-8"),
        [0xFF, 0xFE, ..] => Named("utf-16"),
        [0xFE, 0xFF, ..] => Named("utf-16BE"),
        [0x84, 0x31, 0x95, 0x33, ..] => Named("gb18030"),
        _ => null,
    };

    // Markup, digits and line ends put a zero into every other byte of unmarked UTF-16.
    private static Encoding? ByZeros(ReadOnlySpan<byte> head)
    {
        int even = 0, odd = 0;
        for (var i = 0; i < head.Length; i++)
        {
            if (head[i] == 0)
            {
                _ = (i & 1) == 0 ? even++ : odd++;
            }
        }

        var few = head.Length / 50;
        return odd > few && even <= few / 10 ? Named("utf-16") : even > few && odd <= few / 10 ? Named("utf-16BE") : null;
    }

    /// <summary>
    /// A vote of the lines: a few broken bytes in a line of UTF-8 are one broken record, Chinese in GB18030 is nearly all broken as
    /// UTF-8. So one record in another encoding does not spoil the others, in a file of three lines as in one of a million.
    /// </summary>
    private struct Utf8Counts
    {
        private int _missing;
        private long _characters;
        private long _broken;
        private long _linesFor;
        private long _linesAgainst;

        public void Add(ReadOnlySpan<byte> bytes)
        {
            foreach (var value in bytes)
            {
                if (_missing > 0)
                {
                    if ((value & 0xC0) == 0x80)
                    {
                        if (--_missing == 0)
                        {
                            _characters++;
                        }

                        continue;
                    }

                    _missing = 0;
                    _broken++;
                }

                if (value == '\n')
                {
                    EndLine();
                }

                if (value >= 0x80)
                {
                    _missing = value switch { >= 0xC2 and <= 0xDF => 1, >= 0xE0 and <= 0xEF => 2, >= 0xF0 and <= 0xF4 => 3, _ => 0 };
                    if (_missing == 0)
                    {
                        _broken++;
                    }
                }
            }
        }

        public bool IsUtf8()
        {
            EndLine();
            return _linesFor >= _linesAgainst;
        }

        // A line of plain ASCII has no vote.
        private void EndLine()
        {
            _linesFor += _characters > 0 && _broken <= _characters / 10 ? 1 : 0;
            _linesAgainst += _broken > _characters / 10 ? 1 : 0;
            _characters = _broken = 0;
        }
    }
}
