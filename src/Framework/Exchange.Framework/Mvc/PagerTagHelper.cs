using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Exchange.Framework.Mvc;

/// <summary><c>&lt;pager page="2" page-size="20" total="135" /&gt;</c>: links to the other pages, the rest of the address kept.</summary>
[HtmlTargetElement("pager", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PagerTagHelper : TagHelper
{
    private readonly IStringLocalizer<PagerTagHelper> _s;

    public PagerTagHelper(IStringLocalizer<PagerTagHelper> localizer) => _s = localizer;

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public int Page { get; set; }

    public int PageSize { get; set; }

    public int Total { get; set; }

    /// <summary>In the address; a page with two lists gives them different ones.</summary>
    public string Name { get; set; } = "page";

    /// <summary>Ready text that tells two pagers of a page apart.</summary>
    public string? Label { get; set; }

    /// <summary>Where the list begins, when it is not what the page is about.</summary>
    public string? Fragment { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var pages = (Total + PageSize - 1) / PageSize;
        if (pages <= 1)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pagination");
        output.Attributes.SetAttribute("aria-label", Label ?? _s["Pages"].Value);
        var list = new TagBuilder("ul");
        if (Page > 1)
        {
            list.InnerHtml.AppendHtml(Item(Page - 1, _s["Previous"].Value, "prev"));
        }

        var shown = Enumerable.Range(1, pages).Where(n => n == 1 || n == pages || Math.Abs(n - Page) <= 2);
        var last = 0;
        foreach (var number in shown)
        {
            if (number > last + 1)
            {
                var gap = new TagBuilder("li");
                gap.InnerHtml.Append("…");
                list.InnerHtml.AppendHtml(gap);
            }

            list.InnerHtml.AppendHtml(Item(number, number.ToString(CultureInfo.InvariantCulture), null));
            last = number;
        }

        if (Page < pages)
        {
            list.InnerHtml.AppendHtml(Item(Page + 1, _s["Next"].Value, "next"));
        }

        output.Content.AppendHtml(list);
        var total = new TagBuilder("p");
        total.AddCssClass("muted");
        total.InnerHtml.Append(_s["{0} in all", Total].Value);
        output.Content.AppendHtml(total);
    }

    private TagBuilder Item(int number, string text, string? relation)
    {
        var link = new TagBuilder("a");
        link.Attributes["href"] = PageLink.Of(ViewContext.HttpContext.Request, number, Name, Fragment);
        if (relation is not null)
        {
            link.Attributes["rel"] = relation;
        }
        else if (number == Page)
        {
            link.Attributes["aria-current"] = "page";
        }

        link.InnerHtml.Append(text);
        var item = new TagBuilder("li");
        item.InnerHtml.AppendHtml(link);
        return item;
    }
}
