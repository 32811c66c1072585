namespace Exchange.Framework.Mvc;

/// <summary>Between figures as typed (yuan, per cent) and as kept (fen, basis points).</summary>
public static class TypedFigures
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

    /// <summary>Whether the rate is whole basis points: at most two decimals of a per cent.</summary>
    public static bool IsWhole(decimal? percent) => percent is not { } value || value * 100m == Math.Truncate(value * 100m);
}
