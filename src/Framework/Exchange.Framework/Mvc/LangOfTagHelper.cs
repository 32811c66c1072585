using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Exchange.Framework.Mvc;

/// <summary>
/// <c>&lt;h1 lang-of="@Model.Title"&gt;@Model.Title&lt;/h1&gt;</c>: says of a text that people wrote that it is Chinese when the page is
/// not, so that it is read aloud as such (WCAG 3.1.2).
/// </summary>
[HtmlTargetElement("*", Attributes = "lang-of")]
public sealed class LangOfTagHelper : TagHelper
{
    [HtmlAttributeName("lang-of")]
    public string? Text { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (LanguageOf(Text) is { } language)
        {
            output.Attributes.SetAttribute("lang", language);
        }
    }

    /// <summary>Null where the page's own language holds.</summary>
    public static string? LanguageOf(string? text) =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName != "zh" && text is not null && text.Any(IsHan) ? "zh-CN" : null;

    // The blocks of common ideographs; rarer ones never stand alone.
    private static bool IsHan(char c) => c is >= '\u3400' and <= '\u9FFF';
}
