using Exchange.Policies.Contracts;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Exchange.Policies.TagHelpers;

/// <summary><c>&lt;law-ref law="专利法" article="50" /&gt;</c>: a link when the library has the law, else plain words. Content replaces the words.</summary>
[HtmlTargetElement("law-ref", Attributes = "law")]
public sealed class LawRefTagHelper : TagHelper
{
    private readonly ILawReferences _laws;

    public LawRefTagHelper(ILawReferences laws) => _laws = laws;

    public string Law { get; set; } = "";

    public int? Article { get; set; }

    public int Insertion { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var citation = new LawCitation(Law, Article, Insertion);
        var words = await output.GetChildContentAsync();
        var url = await _laws.FindAsync(citation, CancellationToken.None);
        output.TagMode = TagMode.StartTagAndEndTag;
        output.TagName = url is null ? "span" : "a";
        if (url is not null)
        {
            output.Attributes.SetAttribute("href", url);
        }

        output.Attributes.SetAttribute("lang", "zh-CN");
        if (words.IsEmptyOrWhiteSpace)
        {
            output.Content.SetContent(citation.Text);
        }
    }
}
