namespace Exchange.Framework.Localization;

public static class SupportedCultures
{
    public const string Default = "zh-CN";

    public static IReadOnlyList<string> All { get; } = ["zh-CN", "en"];
}
