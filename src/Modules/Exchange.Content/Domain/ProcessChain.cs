namespace Exchange.Content.Domain;

/// <summary>
/// How ore becomes products in Panzhihua: magnetite parts into iron with vanadium and into ilmenite; vanadium slag gives
/// the oxide, alloys and electrolyte, titanium slag gives tetrachloride, sponge, pigment and parts.
/// In reading order: each stage follows the one it comes from.
/// </summary>
internal static class ProcessChain
{
    public static IReadOnlyList<ChainNode> Stages { get; } =
    [
        new("VT01-01", "Fe–Ti–V", "V-Ti magnetite ore", ChainBranch.Ore, "at-1-0", 0),
        new("VT01-02", "Fe₃O₄", "Iron concentrate", ChainBranch.Vanadium, "at-2-a", 1),
        new("VT02-03", "Fe[V]", "Hot metal and vanadium slag", ChainBranch.Vanadium, "at-3-a", 2),
        new("VT03", "V₂O₅", "Vanadium oxides", ChainBranch.Vanadium, "at-4-a", 3),
        new("VT04", "VN, FeV", "Vanadium alloys", ChainBranch.Vanadium, "at-5-1", 4),
        new("VT02-04", "20MnSiV", "Micro-alloyed steel and rail", ChainBranch.Vanadium, "at-6-1", 5),
        new("VT05-02", "VOSO₄", "Vanadium electrolyte", ChainBranch.Vanadium, "at-5-2", 4),
        new("VT05", "VRFB", "Flow batteries and storage", ChainBranch.Vanadium, "at-6-2", 5),
        new("VT01-03", "FeTiO₃", "Titanium concentrate", ChainBranch.Titanium, "at-2-b", 1),
        new("VT06-01", "Ti₃O₅", "Titanium slag", ChainBranch.Titanium, "at-3-b", 2),
        new("VT06-02", "TiCl₄", "Titanium tetrachloride", ChainBranch.Titanium, "at-4-3", 3),
        new("VT07", "Ti", "Titanium sponge and metal", ChainBranch.Titanium, "at-5-3", 4),
        new("VT08-01", "Ti-6Al-4V", "Titanium alloys", ChainBranch.Titanium, "at-6-3", 5),
        new("VT08-04", "TA2, TC4", "Titanium parts", ChainBranch.Titanium, "at-7-3", 6),
        new("VT06-03", "TiO₂", "Titanium dioxide", ChainBranch.Titanium, "at-5-4", 4),
        new("VT06-05", "Li₄Ti₅O₁₂", "Functional titanium materials", ChainBranch.Titanium, "at-6-4", 5),
    ];

    /// <summary>What accompanies the whole chain.</summary>
    public static IReadOnlyList<ChainNode> Around { get; } =
    [
        new("VT09", "Sc, Ga, Cr, Co", "Associated elements", ChainBranch.Ore, "", 0),
        new("VT09-04", "", "Slag, tailings and by-products", ChainBranch.Ore, "", 0),
        new("VT10", "", "Equipment, environment and testing", ChainBranch.Ore, "", 0),
    ];
}
