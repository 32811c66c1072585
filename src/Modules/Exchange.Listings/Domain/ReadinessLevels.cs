namespace Exchange.Listings.Domain;

/// <summary>Technology readiness after GB/T 22900-2022 (rules §13.5); names are msgids.</summary>
internal static class ReadinessLevels
{
    private static readonly string[] _names =
    [
        "report level", "concept level", "function level", "simulation level", "first sample level", "final sample level", "environment level", "product level", "system level",
    ];

    public static bool IsLevel(int level) => level is >= 1 and <= 9;

    public static string Name(int level) => _names[level - 1];

    /// <summary>Filter groups 1–3 laboratory, 4–6 pilot, 7–9 industry.</summary>
    public static string Group(int level) => level switch
    {
        <= 3 => "1-3",
        <= 6 => "4-6",
        _ => "7-9",
    };
}
