namespace Exchange.Investing.Domain;

/// <summary>Codes kept in one column.</summary>
internal static class CodeList
{
    public static string Join(IEnumerable<string> codes) => string.Join(',', codes.Distinct(StringComparer.Ordinal));

    public static IReadOnlyList<string> Split(string codes) => codes.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
