namespace Exchange.Content.Domain;

/// <summary>How long a text takes to read: 400 Chinese characters or 200 words a minute.</summary>
internal static class ReadingTime
{
    private const double ChineseAMinute = 400;
    private const double WordsAMinute = 200;

    public static int Minutes(string text)
    {
        var chinese = 0;
        var words = 0;
        var inWord = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF))
            {
                chinese++;
                inWord = false;
            }
            else if (System.Text.Rune.IsLetterOrDigit(rune))
            {
                words += inWord ? 0 : 1;
                inWord = true;
            }
            else
            {
                inWord = false;
            }
        }

        return Math.Max(1, (int)Math.Ceiling((chinese / ChineseAMinute) + (words / WordsAMinute)));
    }
}
