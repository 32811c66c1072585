namespace Exchange.Financing.Domain;

/// <summary>Figures in bands, so that a teaser says enough and identifies nobody.</summary>
internal static class Band
{
    private const long TenThousandYuan = 1_000_000;

    private static readonly long[] _amounts = [100, 300, 500, 1000];
    private static readonly long[] _turnovers = [500, 2000, 10_000, 40_000];
    private static readonly long[] _staff = [20, 100, 300, 1000];
    private static readonly long[] _years = [1, 3, 5, 10];
    private static readonly long[] _ratios = [30, 50, 70, 100];

    /// <summary>All that <see cref="Amount"/> gives, upwards.</summary>
    public static IReadOnlyList<string> Amounts { get; } = [.. _amounts.Prepend(0).Select(limit => Amount(limit * TenThousandYuan))];

    /// <summary>The same bands as the catalog's, such as <c>100w-300w</c>.</summary>
    public static string Amount(long fen) => Of(fen, _amounts, TenThousandYuan, "w");

    public static string Turnover(long fen) => Of(fen, _turnovers, TenThousandYuan, "w");

    public static string Staff(int staff) => Of(staff, _staff, 1, "");

    public static string Years(int years) => Of(years, _years, 1, "");

    /// <summary>Debts as a share of the assets, in per cent.</summary>
    public static string Ratio(long debtsFen, long assetsFen) => Of(assetsFen > 0 ? (long)(debtsFen * 100m / assetsFen) : debtsFen > 0 ? 101 : 0, _ratios, 1, "");

    private static string Of(long value, long[] limits, long unit, string sign)
    {
        var lower = 0L;
        foreach (var limit in limits)
        {
            if (value < limit * unit)
            {
                return FormattableString.Invariant($"{Write(lower, sign)}-{limit}{sign}");
            }

            lower = limit;
        }

        return FormattableString.Invariant($"{lower}{sign}-");
    }

    private static string Write(long value, string sign) => value == 0 ? "0" : FormattableString.Invariant($"{value}{sign}");
}
