using System.Text;

namespace Exchange.Framework.Mvc;

/// <summary>Lines of files that a spreadsheet opens.</summary>
public static class CsvLine
{
    /// <summary>
    /// One line with its end. Every cell is quoted; one that a spreadsheet would run as a formula gets an apostrophe in
    /// front, because parts of such files are typed by strangers.
    /// </summary>
    public static string Of(params ReadOnlySpan<string?> cells)
    {
        var line = new StringBuilder();
        foreach (var cell in cells)
        {
            if (line.Length > 0)
            {
                line.Append(',');
            }

            line.Append('"');
            if (IsFormula(cell))
            {
                line.Append('\'');
            }

            line.Append(cell?.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }

        return line.Append("\r\n").ToString();
    }

    // Spreadsheets skip blanks before a sign, and some read the full-width forms too.
    private static bool IsFormula(string? cell) => cell is ['\t' or '\r' or '\n', ..]
        || cell.AsSpan().TrimStart() is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..];
}
