using Exchange.Rights.Contracts;

namespace Exchange.Rights.Services;

/// <summary>Stable values of the search's facets and of the API.</summary>
internal static class PatentFacets
{
    /// <summary>Field of technology: the patent has a node of the V-Ti taxonomy.</summary>
    public const string VanadiumTitanium = "vti";

    public const string OtherField = "other";

    /// <summary>Among the years in which patents end: it ends earlier unless the fee is paid in the surcharge period (rules ANN-03).</summary>
    public const string FeeOverdue = "fee";

    private static readonly Dictionary<string, StatusFlag> _flags = Enum.GetValues<StatusFlag>().ToDictionary(Write, StringComparer.Ordinal);

    /// <summary>Words in lower case with hyphens: <c>licence-recorded</c>.</summary>
    public static string Write(StatusFlag flag) => string.Concat(flag.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));

    public static StatusFlag? ReadFlag(string value) => _flags.TryGetValue(value, out var flag) ? flag : null;

    public static string Write(PatentType? type) => type switch
    {
        PatentType.Invention => "invention",
        PatentType.UtilityModel => "utility-model",
        PatentType.Design => "design",
        _ => "unknown",
    };

    public static PatentType? ReadType(string value) => value switch
    {
        "invention" => PatentType.Invention,
        "utility-model" => PatentType.UtilityModel,
        "design" => PatentType.Design,
        _ => null,
    };

    public static string Write(BaseStatus status) => status switch
    {
        BaseStatus.Pending => "pending",
        BaseStatus.Active => "active",
        BaseStatus.Inactive => "inactive",
        _ => "unknown",
    };
}
