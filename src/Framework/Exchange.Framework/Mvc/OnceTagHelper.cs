using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Exchange.Framework.Mvc;

/// <summary><c>&lt;once /&gt;</c>: the hidden key of a form whose action is <see cref="OnceAttribute"/>.</summary>
[HtmlTargetElement("once", TagStructure = TagStructure.WithoutEndTag)]
public sealed class OnceTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "input";
        output.TagMode = TagMode.SelfClosing;
        output.Attributes.SetAttribute("type", "hidden");
        output.Attributes.SetAttribute("name", OnceAttribute.FieldName);
        // A browser that goes back fills in what a script had written; a key that has been used is none of it.
        output.Attributes.SetAttribute("autocomplete", "off");
        output.Attributes.SetAttribute("value", Guid.CreateVersion7().ToString("N"));
    }
}
