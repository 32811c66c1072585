using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Exchange.Framework.Mvc;

/// <summary>
/// <c>&lt;example-mark when="row.IsDemo" beside="@row.Title" /&gt;</c>: marks what is part of the demonstration, unless the text that it
/// stands beside says so itself in the reader's language.
/// </summary>
[HtmlTargetElement("example-mark", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ExampleMarkTagHelper : TagHelper
{
    private readonly IStringLocalizer<ExampleMarkTagHelper> _s;

    public ExampleMarkTagHelper(IStringLocalizer<ExampleMarkTagHelper> localizer) => _s = localizer;

    public bool When { get; set; }

    /// <summary>An object, so that views write it as C# like <see cref="When"/>: a text would be taken by the letter.</summary>
    public object? Beside { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var mark = _s["Example"].Value;
        if (!When || Beside?.ToString()?.Contains(mark, StringComparison.OrdinalIgnoreCase) == true)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "badge badge-demo");
        output.Content.SetContent(mark);
    }
}
