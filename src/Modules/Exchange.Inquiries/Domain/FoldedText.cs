using System.Globalization;
using System.Text;

namespace Exchange.Inquiries.Domain;

/// <summary>
/// A text as a reader sees it: compatible forms (full width, circled digits) made plain, invisible characters left out. Every character
/// knows the place it came from.
/// </summary>
internal sealed class FoldedText
{
    private readonly List<(int Start, int End)> _places;

    private FoldedText(string text, List<(int Start, int End)> places)
    {
        Text = text;
        _places = places;
    }

    public string Text { get; }

    public static FoldedText Of(string source)
    {
        var text = new StringBuilder(source.Length);
        var places = new List<(int Start, int End)>(source.Length);
        for (var i = 0; i < source.Length;)
        {
            // A half of a pair that stands alone is taken as it is.
            var length = Rune.TryGetRuneAt(source, i, out _) ? Rune.GetRuneAt(source, i).Utf16SequenceLength : 1;
            if (CharUnicodeInfo.GetUnicodeCategory(source, i) != UnicodeCategory.Format)
            {
                foreach (var plain in Plain(source.Substring(i, length)))
                {
                    text.Append(plain);
                    places.Add((i, i + length));
                }
            }

            i += length;
        }

        return new FoldedText(text.ToString(), places);
    }

    /// <summary>Where a stretch of <see cref="Text"/> stands in the source.</summary>
    /// <param name="length">From 1.</param>
    public (int Start, int End) InSource(int start, int length) => (_places[start].Start, _places[start + length - 1].End);

    private static string Plain(string character) => character[0] switch
    {
        '。' => ".",
        '–' or '—' or '‐' or '‑' => "-",
        _ when character.Length == 1 && char.IsSurrogate(character[0]) => character,
        _ => character.Normalize(NormalizationForm.FormKC),
    };
}
