namespace Exchange.Financing.Domain;

/// <summary>Enterprise categories (rules §13.3), in the published order.</summary>
internal static class Categories
{
    public const string TechSme = "TSME";
    public const string SmallOrMedium = "SME";

    public static IReadOnlyList<string> All { get; } = ["HNTE", TechSme, "IP_PILOT", "IP_DEMO", "IP_ADV", "SRDI", "SEI", SmallOrMedium, "VTCORE"];
}
