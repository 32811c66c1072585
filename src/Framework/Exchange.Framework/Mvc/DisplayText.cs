using System.Globalization;
using Exchange.Framework.Data;

namespace Exchange.Framework.Mvc;

/// <summary>Dates and amounts as people read them, in the current UI language.</summary>
public static class DisplayText
{
    private static bool IsChinese => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh";

    /// <summary>2026年11月23日, or 23 November 2026.</summary>
    public static string Date(DateOnly date) => IsChinese
        ? date.ToString("yyyy'年'M'月'd'日'", CultureInfo.InvariantCulture)
        : date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The date with hours and minutes.</summary>
    public static string DateTime(DateTimeOffset local) => IsChinese
        ? local.ToString("yyyy'年'M'月'd'日' HH:mm", CultureInfo.InvariantCulture)
        : local.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);

    /// <summary>12.5 万元 from ten thousand yuan on, else 3,500.00 元; in English CNY 125,000.00.</summary>
    public static string Amount(Money money)
    {
        if (!IsChinese)
        {
            return "CNY " + money.Yuan.ToString("#,##0.00", CultureInfo.InvariantCulture);
        }

        return Math.Abs(money.Fen) >= 1_000_000
            ? (money.Yuan / 10_000m).ToString("#,##0.######", CultureInfo.InvariantCulture) + " 万元"
            : money.Yuan.ToString("#,##0.00", CultureInfo.InvariantCulture) + " 元";
    }

    /// <summary>The exact amount in yuan, for titles and tables.</summary>
    public static string ExactAmount(Money money) => IsChinese
        ? money.Yuan.ToString("#,##0.00", CultureInfo.InvariantCulture) + " 元"
        : "CNY " + money.Yuan.ToString("#,##0.00", CultureInfo.InvariantCulture);
}
