namespace Exchange.Experts.Domain;

/// <summary>Organisations written one on a line.</summary>
internal static class Lines
{
    public static IReadOnlyList<string> Of(string? text) =>
        [.. (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];
}
