using Microsoft.Extensions.Localization;

namespace Exchange.Content.ViewModels;

/// <summary>Who saved a text, as people read it: what nobody wrote by hand is stored under a name of its own.</summary>
internal static class WriterNames
{
    public const string Import = "import";

    public static string Show(string name, IStringLocalizer localizer) => name == Import ? localizer["an import"] : name;
}
