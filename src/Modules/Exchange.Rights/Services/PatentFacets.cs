using Exchange.Rights.Contracts;

namespace Exchange.Rights.Services;

/// <summary>Stable values of the search's facets and of the API.</summary>
internal static class PatentFacets
{
    /// <summary>Field of technology: the patent has a node of the V-Ti taxonomy.</summary>
    public const string VanadiumTitanium = "vti";

    public const string OtherField = "other";

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
