using Exchange.Content.Services;

namespace Exchange.Tests.Content;

public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("text <img src=x onerror=alert(1)> text")]
    [InlineData("<div onclick=\"x()\">\n\nblock\n\n</div>")]
    [InlineData("| a |\n|---|\n| <iframe src=/x> |")]
    public void ToHtml_RawHtml_IsShownAsText(string markdown)
    {
        var html = MarkdownText.ToHtml(markdown);

        foreach (var tag in new[] { "<script", "<img", "<div", "<iframe" })
        {
            Assert.DoesNotContain(tag, html, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("[a](javascript:alert(1))")]
    [InlineData("[a](JaVaScRiPt:alert(1))")]
    [InlineData("[a](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[a](//evil.example/x)")]
    [InlineData("[a](/\\evil.example)")]
    [InlineData("![a](https://evil.example/x.png)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[a][b]\n\n[b]: javascript:alert(1)")]
    public void ToHtml_AddressThatLeadsAstray_IsDropped(string markdown)
    {
        var html = MarkdownText.ToHtml(markdown);

        Assert.DoesNotContain("=\"javascript", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("data:", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("evil.example", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void ToHtml_ProperAddresses_Stay()
    {
        var html = MarkdownText.ToHtml("[a](/pages/contact) [b](https://www.cnipa.gov.cn/) [c](mailto:a@example.org) [d](#top)");

        Assert.Contains("href=\"/pages/contact\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://www.cnipa.gov.cn/\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"mailto:a@example.org\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"#top\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void ToHtml_MarkedWords_AreBadgedAsUnverified() =>
        Assert.Contains("<mark class=\"badge badge-unverified\">待核实</mark>", MarkdownText.ToHtml("电话：==待核实=="), StringComparison.Ordinal);
}
