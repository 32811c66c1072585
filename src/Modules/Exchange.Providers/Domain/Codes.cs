namespace Exchange.Providers.Domain;

/// <summary>A short list of codes in one column.</summary>
internal static class Codes
{
    public static string Join(IEnumerable<string> codes) => string.Join(',', codes.Distinct(StringComparer.Ordinal));

    public static IReadOnlyList<string> Split(string codes) => codes.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
