using System.Text;

namespace Exchange.Financing.Services;

/// <summary>Between values as typed (yuan, per cent, text) and as kept (fen, basis points, clean text).</summary>
internal static class Typed
{
    // Far beyond every accepted amount, and far from the end of 64 bits.
    private const decimal Beyond = 1_000_000_000_000_000m;

    /// <summary>What lies beyond every range stays beyond it; fractions of a fen are rounded half up (rules GEN-03).</summary>
    public static long? ToFen(decimal? yuan) =>
        yuan is { } value ? (long)Math.Round(Math.Clamp(value, -Beyond, Beyond) * 100m, 0, MidpointRounding.AwayFromZero) : null;

    public static int? ToBp(decimal? percent) =>
        percent is { } value ? (int)Math.Round(Math.Clamp(value, -10_000m, 10_000m) * 100m, 0, MidpointRounding.AwayFromZero) : null;

    public static decimal? ToYuan(long? fen) => fen / 100m;

    public static decimal? ToPercent(int? basisPoints) => basisPoints / 100m;

    /// <summary>Without blanks around it and without characters that a database refuses; null when nothing is left.</summary>
    public static string? Text(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t' || !Rune.IsControl(rune))
            {
                result.Append(rune.ToString());
            }
        }

        var clean = result.ToString().Trim();
        return clean.Length == 0 ? null : clean;
    }
}
