using Exchange.Framework.Charts;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Exchange.Tests.Framework;

/// <summary>Bars are where their values say, whatever those are.</summary>
public sealed class ChartTests
{
    [Fact]
    public void Bar_OfPositiveValues_BeginsAtZeroAndIsInProportion()
    {
        var scale = Scale(10, 5, 0);

        Assert.Equal(0, scale.Zero);
        Assert.Equal((0, 1000), scale.Bar(10));
        Assert.Equal((0, 500), scale.Bar(5));
        Assert.Equal((0, 0), scale.Bar(0));
    }

    [Fact]
    public void Bar_OfNegativeValue_EndsAtZero()
    {
        var scale = Scale(30, -10);

        Assert.Equal(250, scale.Zero);
        Assert.Equal((0, 250), scale.Bar(-10));
        Assert.Equal((250, 750), scale.Bar(30));
    }

    [Fact]
    public void Bar_OfAValueTooSmallToDraw_IsStillSeenAndStaysInside()
    {
        Assert.Equal((0, 4), Scale(1_000_000, 1).Bar(1));
        Assert.Equal((996, 4), Scale(-1_000_000, -1).Bar(-1));
        Assert.Equal((996, 4), Scale(-1_000_000, 1).Bar(1));
    }

    [Theory]
    [InlineData()]
    [InlineData(0L, 0L)]
    [InlineData(long.MaxValue, long.MinValue, 0L)]
    [InlineData(null, 7L)]
    public void Bar_OfAnyValues_StaysInside(params long?[] values)
    {
        var scale = ChartScale.Of(values.Select(v => new ChartBar("a", v, "")));

        foreach (var (start, length) in values.OfType<long>().Append(0).Select(scale.Bar))
        {
            Assert.InRange(start, 0, ChartScale.Length);
            Assert.InRange(length, 0, ChartScale.Length - start);
        }
    }

    [Fact]
    public void Target_BeyondTheValues_WidensTheAxis()
    {
        var scale = ChartScale.Of([new ChartBar("a", 1, "", null, 1, 2)]);

        Assert.Equal((0, 500), scale.Bar(1));
        Assert.Equal((500, 500), scale.Target(1, 2));
        Assert.Equal((996, 4), ChartScale.Of([new ChartBar("a", 0, "", null, 1, 1)]).Target(1, 1));
    }

    [Fact]
    public void Chart_OfBars_IsAListOfTextAndLinksWithoutInlineStyle()
    {
        var html = Render(false, new ChartBar("东区 <1>", 3, "3", "/listings?district=510402&x=1"), new ChartBar("b", null, "too few"));

        Assert.StartsWith("<ul class=\"chart chart-bars\" role=\"list\" aria-labelledby=\"h\">", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/listings?district=510402&amp;x=1\" lang=\"zh-CN\">", html, StringComparison.Ordinal);
        Assert.Contains("&lt;1&gt;", html, StringComparison.Ordinal);
        Assert.Contains("<span class=\"chart-value\">too few</span>", html, StringComparison.Ordinal);
        Assert.Contains("<rect class=\"chart-mark\" x=\"0\" y=\"4\" width=\"1000\" height=\"12\" />", html, StringComparison.Ordinal);
        Assert.Equal(2, html.Split("chart-mark").Length);
        Assert.DoesNotContain("style=", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Chart_OfColumns_GrowsUpwards() =>
        Assert.Contains("<rect class=\"chart-mark\" x=\"4\" y=\"500\" width=\"12\" height=\"500\" />", Render(true, new ChartBar("a", 1, "1"), new ChartBar("b", 2, "2")), StringComparison.Ordinal);

    [Fact]
    public void Chart_OfNothing_IsNothing() => Assert.Equal("", Render(false));

    private static ChartScale Scale(params long[] values) => ChartScale.Of(values.Select(v => new ChartBar("a", v, "")));

    private static string Render(bool columns, params ChartBar[] bars)
    {
        var output = new TagHelperOutput("bar-chart", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        new BarChartTagHelper { Bars = bars, LabelledBy = "h", Columns = columns }
            .Process(new TagHelperContext([], new Dictionary<object, object>(), "id"), output);
        using var writer = new StringWriter();
        output.WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        return writer.ToString();
    }
}
