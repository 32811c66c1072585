namespace Exchange.Financing.Domain;

/// <summary>A short list of codes in one column, each between commas, so that a query finds one by <c>,code,</c>.</summary>
internal static class Codes
{
    public static string Join(IEnumerable<string> codes)
    {
        var joined = string.Join(',', codes.Distinct(StringComparer.Ordinal));
        return joined.Length == 0 ? "" : $",{joined},";
    }

    public static IReadOnlyList<string> Split(string codes) => codes.Split(',', StringSplitOptions.RemoveEmptyEntries);

    public static string Mark(string code) => $",{code},";
}
