using Exchange.Framework.Widgets;

namespace Exchange.Content.Services;

/// <summary>The zones of the home page that operators arrange, from above.</summary>
internal static class HomeZones
{
    /// <summary>Name and English msgid.</summary>
    public static IReadOnlyList<(string Zone, string Caption)> All { get; } =
    [
        (Startup.HomeFiguresZone, "Below the search"),
        (Zones.Home, "Main part, over the whole width"),
        (Zones.HomeColumns, "Columns"),
        (Startup.HomeBandZone, "Foot of the page"),
    ];
}
