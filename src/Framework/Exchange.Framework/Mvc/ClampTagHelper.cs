using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Exchange.Framework.Mvc;

/// <summary>
/// <c>&lt;h1 clamp="@Model.Title"&gt;@Model.Title&lt;/h1&gt;</c>: a name of any length keeps its place. A long heading shows three lines and
/// unfolds by a click, anything else shows two lines and tells the whole in its title. Short ones stay as they are.
/// </summary>
[HtmlTargetElement("*", Attributes = "clamp")]
public sealed class ClampTagHelper : TagHelper
{
    // In widths of a Chinese character: what fills the lines of a phone.
    private const int Long = 48;
    private const int VeryLong = 110;

    [HtmlAttributeName("clamp")]
    public string? Text { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var width = WidthOf(Text);
        if (width <= Long)
        {
            return;
        }

        if (output.TagName == "h1")
        {
            output.PreElement.AppendHtml(width > VeryLong ? "<details class=\"long-name very-long\"><summary>" : "<details class=\"long-name\"><summary>");
            output.PostElement.AppendHtml("</summary></details>");
            return;
        }

        var classes = output.Attributes.TryGetAttribute("class", out var present) && present.Value is { } value ? $"{value} clamp-2" : "clamp-2";
        output.Attributes.SetAttribute("class", classes);
        output.Attributes.SetAttribute("title", Text);
    }

    private static int WidthOf(string? text) => text is null ? 0 : text.Sum(c => c < 0x2E80 ? 1 : 2) / 2;
}
