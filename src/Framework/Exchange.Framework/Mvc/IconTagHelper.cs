using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Exchange.Framework.Mvc;

/// <summary><c>&lt;icon name="search" /&gt;</c>: a symbol of the icon set, always beside a word.</summary>
[HtmlTargetElement("icon", Attributes = "name", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    public string Name { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "icon");
        // Small and unfilled even where the style sheet did not arrive.
        output.Attributes.SetAttribute("width", "18");
        output.Attributes.SetAttribute("height", "18");
        output.Attributes.SetAttribute("fill", "none");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Attributes.SetAttribute("focusable", "false");
        output.Content.SetHtmlContent($"<use href=\"/Exchange.Theme/icons.svg#{Name}\"></use>");
    }
}
