using System.Globalization;
using Exchange.Framework.Data;

namespace Exchange.Framework.Mvc;

/// <summary>Dates, amounts and lists as people read them, in the current UI language.</summary>
public static class DisplayText
{
    private static bool IsChinese => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh";

    /// <summary>What stands between the words of a list: 、 or a comma with a space.</summary>
    public static string Comma => IsChinese ? "、" : ", ";

    /// <summary>2026年11月23日, or 23 November 2026.</summary>
    public static string Date(DateOnly date) => IsChinese
        ? date.ToString("yyyy'年'M'月'd'日'", CultureInfo.InvariantCulture)
        : date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The date with hours and minutes.</summary>
    public static string DateTime(DateTimeOffset local) => IsChinese
        ? local.ToString("yyyy'年'M'月'd'日' HH:mm", CultureInfo.InvariantCulture)
        : local.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);

    /// <summary>12.5 万元 from ten thousand yuan on, else 3,500 元; in English CNY 125,000. Fen only where there are some.</summary>
    public static string Amount(Money money) => IsChinese
        ? $"{Figure(money)} {Unit(money)}"
        : "CNY " + Figure(money);

    /// <summary>40 – 60 万元; in English CNY 400,000 – 600,000. A unit that both ends share stands once.</summary>
    public static string Range(Money from, Money to)
    {
        if (!IsChinese)
        {
            return $"CNY {Figure(from)} – {Figure(to)}";
        }

        return Unit(from) == Unit(to) ? $"{Figure(from)} – {Figure(to)} {Unit(to)}" : $"{Amount(from)} – {Amount(to)}";
    }

    /// <summary>The exact amount in yuan, for titles and tables.</summary>
    public static string ExactAmount(Money money) => IsChinese
        ? money.Yuan.ToString("#,##0.00", CultureInfo.InvariantCulture) + " 元"
        : "CNY " + money.Yuan.ToString("#,##0.00", CultureInfo.InvariantCulture);

    private static bool InTenThousands(Money money) => IsChinese && Math.Abs(money.Fen) >= 1_000_000;

    private static string Unit(Money money) => InTenThousands(money) ? "万元" : "元";

    private static string Figure(Money money) => InTenThousands(money)
        ? (money.Yuan / 10_000m).ToString("#,##0.######", CultureInfo.InvariantCulture)
        : money.Yuan.ToString(money.Fen % 100 == 0 ? "#,##0" : "#,##0.00", CultureInfo.InvariantCulture);
}
