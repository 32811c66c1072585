namespace Exchange.Investing.Domain;

/// <summary>The filter groups of technology readiness (rules §13.5): 1–3 laboratory, 4–6 pilot, 7–9 industry.</summary>
internal static class ReadinessGroups
{
    public static IReadOnlyList<string> All { get; } = ["1-3", "4-6", "7-9"];

    public static string Of(int level) => level switch
    {
        <= 3 => "1-3",
        <= 6 => "4-6",
        _ => "7-9",
    };
}
