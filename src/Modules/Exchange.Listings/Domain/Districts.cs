namespace Exchange.Listings.Domain;

/// <summary>Regions of the city (rules §13.1); names are msgids.</summary>
internal static class Districts
{
    public static IReadOnlyList<KeyValuePair<string, string>> All { get; } =
    [
        new("510402", "Dong District"),
        new("510403", "Xi District"),
        new("510411", "Renhe District"),
        new("510421", "Miyi County"),
        new("510422", "Yanbian County"),
        new("PZH-VTHZ", "V-Ti High-tech Zone"),
        new("510400", "Panzhihua, whole city"),
    ];

    public static bool IsKnown(string code) => All.Any(d => d.Key == code);

    /// <summary>The msgid of the name; the code itself when unknown.</summary>
    public static string Name(string code) => All.FirstOrDefault(d => d.Key == code).Value ?? code;
}
