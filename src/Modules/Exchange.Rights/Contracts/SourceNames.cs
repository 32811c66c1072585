using Microsoft.Extensions.Localization;

namespace Exchange.Rights.Contracts;

/// <summary>Sources are stored as they were written; the demo's own are shown in the reader's language.</summary>
public static class SourceNames
{
    /// <summary>What the demo's recipes state as their source.</summary>
    public const string Demo = "示例数据";

    private const string DemoGazette = "示例公报";

    public static string Show(string? source, IStringLocalizer localizer) => source switch
    {
        null => "—",
        Demo => localizer["sample data"],
        DemoGazette => localizer["sample gazette"],
        _ => source,
    };
}
