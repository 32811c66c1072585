using System.Globalization;
using Exchange.Framework.Time;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Exchange.Framework.Mvc;

/// <summary><c>&lt;when value="…" format="date|datetime" /&gt;</c>: an instant in the site's time zone and the reader's language.</summary>
[HtmlTargetElement("when", TagStructure = TagStructure.WithoutEndTag)]
public sealed class WhenTagHelper : TagHelper
{
    public DateTimeOffset? Value { get; set; }

    public string Format { get; set; } = "datetime";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Value is not { } instant)
        {
            output.TagName = null;
            output.Content.SetContent("—");
            return;
        }

        var local = SiteClock.ToLocal(instant);
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", local.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));
        output.Content.SetContent(Format == "date" ? DisplayText.Date(SiteClock.ToDate(instant)) : DisplayText.DateTime(local));
    }
}
