namespace Exchange.Framework.Data;

/// <summary>A short list of codes in one column, with commas between them; no code holds one.</summary>
public static class CodeList
{
    public static string Join(IEnumerable<string> codes) => string.Join(',', codes.Distinct(StringComparer.Ordinal));

    public static IReadOnlyList<string> Split(string codes) => codes.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
