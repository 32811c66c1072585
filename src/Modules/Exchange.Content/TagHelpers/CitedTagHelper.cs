using System.Globalization;
using Exchange.Content.Contracts;
using Exchange.Framework.Localization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Exchange.Content.TagHelpers;

/// <summary>
/// <c>&lt;cited text="@row.Article" /&gt;</c>: the articles that a rule names, each leading to its text where the site has it. The text may be in
/// either language; several articles stand between semicolons.
/// </summary>
[HtmlTargetElement("cited", Attributes = "text", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CitedTagHelper : TagHelper
{
    private static readonly CultureInfo _chinese = CultureInfo.GetCultureInfo(SupportedCultures.Default);

    private readonly IEnumerable<ICitations> _citations;
    private readonly PoCatalog _texts;

    public CitedTagHelper(IEnumerable<ICitations> citations, PoCatalog texts)
    {
        _citations = citations;
        _texts = texts;
    }

    public string? Text { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        var text = Text ?? "";
        var shown = Pieces(text);

        // Laws are known by their Chinese names, whatever the page's language.
        var named = Pieces(_texts.Find(_chinese, text) ?? text);
        for (var i = 0; i < shown.Length; i++)
        {
            if (i > 0)
            {
                output.Content.Append(text.Contains('；', StringComparison.Ordinal) ? "；" : "; ");
            }

            if (named.Length == shown.Length && await FindAsync(named[i]) is { } url)
            {
                var link = new TagBuilder("a");
                link.Attributes["href"] = url;
                link.InnerHtml.Append(shown[i]);
                output.Content.AppendHtml(link);
            }
            else
            {
                output.Content.Append(shown[i]);
            }
        }
    }

    private static string[] Pieces(string text) => text.Split([';', '；'], StringSplitOptions.TrimEntries);

    private async Task<string?> FindAsync(string citation)
    {
        foreach (var source in _citations)
        {
            if (await source.FindAsync(citation, CancellationToken.None) is { } url)
            {
                return url;
            }
        }

        return null;
    }
}
