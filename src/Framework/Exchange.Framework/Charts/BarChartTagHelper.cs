using System.Globalization;
using Exchange.Framework.Mvc;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Exchange.Framework.Charts;

/// <summary>
/// <c>&lt;bar-chart labelled-by="id-of-heading" bars="…" /&gt;</c>: a list of bars with their labels and values as text,
/// so that it is read, searched, enlarged and followed like any list; only the bars themselves are drawn, in SVG. With
/// <c>columns="true"</c> they stand upright, for months and years. The table with the figures stands beside it in the page.
/// </summary>
[HtmlTargetElement("bar-chart", Attributes = "bars", TagStructure = TagStructure.WithoutEndTag)]
public sealed class BarChartTagHelper : TagHelper
{
    private const int Thickness = 20;

    public IReadOnlyList<ChartBar> Bars { get; set; } = [];

    /// <summary>Id of the heading that names the chart.</summary>
    public string LabelledBy { get; set; } = "";

    public bool Columns { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Bars.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "ul";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Columns ? "chart chart-columns" : "chart chart-bars");

        // Without its bullets a list is none to some screen readers.
        output.Attributes.SetAttribute("role", "list");
        output.Attributes.SetAttribute("aria-labelledby", LabelledBy);
        var scale = ChartScale.Of(Bars);
        foreach (var bar in Bars)
        {
            output.Content.AppendHtml(Item(bar, scale));
        }
    }

    private TagBuilder Item(ChartBar bar, ChartScale scale)
    {
        var item = new TagBuilder("li");
        var label = new TagBuilder(bar.Url is null ? "span" : "a");
        label.AddCssClass("chart-label");
        if (bar.Url is not null)
        {
            label.Attributes["href"] = bar.Url;
        }

        if (LangOfTagHelper.LanguageOf(bar.Label) is { } language)
        {
            // Names that the register writes in Chinese are read aloud as such.
            label.Attributes["lang"] = language;
        }

        label.InnerHtml.Append(bar.Label);
        var value = new TagBuilder("span");
        value.AddCssClass("chart-value");
        value.InnerHtml.Append(bar.Text);
        item.InnerHtml.AppendHtml(label).AppendHtml(" ").AppendHtml(Drawing(bar, scale)).AppendHtml(" ").AppendHtml(value);
        return item;
    }

    private TagBuilder Drawing(ChartBar bar, ChartScale scale)
    {
        var (width, height) = Columns ? (Thickness, ChartScale.Length) : (ChartScale.Length, Thickness);
        var drawing = new TagBuilder("svg");
        drawing.AddCssClass("chart-bar");
        drawing.Attributes["viewBox"] = string.Create(CultureInfo.InvariantCulture, $"0 0 {width} {height}");
        drawing.Attributes["preserveAspectRatio"] = "none";
        drawing.Attributes["aria-hidden"] = "true";
        drawing.Attributes["focusable"] = "false";
        if (bar.TargetFrom is { } from && bar.TargetTo is { } to)
        {
            // Behind the bar, from the least that is to be reached: what is missing up to it is seen.
            drawing.InnerHtml.AppendHtml(Rectangle("chart-way", scale.Span(0, from), 0, Thickness))
                .AppendHtml(Rectangle("chart-target", scale.Target(from, to), 0, Thickness));
        }

        if (bar.Value is { } value)
        {
            drawing.InnerHtml.AppendHtml(Rectangle(value < 0 ? "chart-mark chart-negative" : "chart-mark", scale.Bar(value), 4, Thickness - 8));
        }

        drawing.InnerHtml.AppendHtml(Rectangle("chart-zero", (Math.Min(scale.Zero, ChartScale.Length - 2), 2), 0, Thickness));
        return drawing;
    }

    /// <param name="along">Start and length on the axis.</param>
    /// <param name="across">Where it begins across the axis.</param>
    /// <param name="thickness">How thick it is there.</param>
    private IHtmlContent Rectangle(string name, (int Start, int Length) along, int across, int thickness)
    {
        // A column grows upwards, an SVG downwards.
        var (x, y, width, height) = Columns
            ? (across, ChartScale.Length - along.Start - along.Length, thickness, along.Length)
            : (along.Start, across, along.Length, thickness);
        return new HtmlString(string.Create(
            CultureInfo.InvariantCulture, $"<rect class=\"{name}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" />"));
    }
}
