using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Exchange.Framework.Mvc;

/// <summary><c>&lt;past-the-end /&gt;</c>: stands where a list has no such page, and leads to the first one with the same filters.</summary>
[HtmlTargetElement("past-the-end", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PastTheEndTagHelper : TagHelper
{
    private readonly IStringLocalizer<PastTheEndTagHelper> _s;

    public PastTheEndTagHelper(IStringLocalizer<PastTheEndTagHelper> localizer) => _s = localizer;

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "empty");
        Add("h2", _s["The list ends before this page"].Value);
        Add("p", _s["It may have become shorter since the link was made."].Value);
        var back = Add("a", _s["Go to the first page"].Value);
        back.AddCssClass("btn btn-primary");
        back.Attributes["href"] = PageLink.Of(ViewContext.HttpContext.Request, 1);

        TagBuilder Add(string name, string text)
        {
            var element = new TagBuilder(name);
            element.InnerHtml.Append(text);
            output.Content.AppendHtml(element);
            return element;
        }
    }
}
