using AngleSharp.Html.Parser;
using Exchange.Content.Services;
using Exchange.Framework.Localization;
using Exchange.Framework.Modules;
using Exchange.Tests.Infrastructure;

namespace Exchange.Tests.Content;

public sealed class MarkdownTextTests
{
    private static readonly string[] _forbidden = ["script", "iframe", "object", "embed", "form", "input", "svg", "math", "style", "link", "meta", "base", "template"];

    public static TheoryData<string> Hostile =>
    [
        "<script>alert(1)</script>",
        "text <img src=x onerror=alert(1)> text",
        "<div onclick=\"x()\">\n\nblock\n\n</div>",
        "| a |\n|---|\n| <iframe src=/x> |",
        "<svg><animate onbegin=alert(1) attributeName=x dur=1s></svg>",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
        "<a href=\"java&#10;script:alert(1)\">x</a>",
        "<a href=\"&#x6A;avascript:alert(1)\">x</a>",
        "<p style=\"background:url(javascript:alert(1))\">x</p>",
        "<form action=/Account/Logout method=post><button>x</button></form>",
        "<base href=//evil.example/>",
        "<meta http-equiv=refresh content=0;url=//evil.example>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "## a {onclick=alert(1) style=x}",
        "![x](/files/a.png){onload=alert(1)}",
        "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "<!-- --!><img src=x onerror=alert(1)> -->",
        "<img src=\"https://evil.example/x.png\" srcset=\"//evil.example/y.png 2x\">",
    ];

    [Theory, MemberData(nameof(Hostile))]
    public void ToHtml_HostileHtml_IsHarmlessWithAndWithoutCleaning(string markdown)
    {
        AssertHarmless(MarkdownText.ToHtml(markdown));
        AssertHarmless(MarkdownText.ToHtml(MarkdownText.Clean(markdown)));
    }

    [Fact]
    public void ToHtml_NaughtyStringsAndPictures_AreHarmless()
    {
        var strings = File.ReadAllLines(Path.Combine(SharedFiles.Require("security/blns"), "blns.txt"));
        var pictures = Directory.GetFiles(SharedFiles.Require("security/upload-samples/ssrf-svg"), "*.svg").Concat(
            [SharedFiles.Require("security/upload-samples/Extension_HTML/xss.html"), SharedFiles.Require("security/upload-samples/Picture_ImageMagick/convert_local_etc_passwd.svg")]);
        foreach (var text in strings.Concat(pictures.Select(File.ReadAllText)).Append(string.Join("\n\n", strings)))
        {
            AssertHarmless(MarkdownText.ToHtml(MarkdownText.Clean(text)));
        }
    }

    [Fact]
    public void Clean_RawHtml_IsGoneForGoodWhereItIsHarmful()
    {
        Assert.DoesNotContain("onerror", MarkdownText.Clean("a <img src=x onerror=alert(1)> b"), StringComparison.Ordinal);
        Assert.DoesNotContain("script", MarkdownText.Clean("<script>alert(1)</script>\n\ntext"), StringComparison.Ordinal);
        Assert.Equal("H<sub>2</sub>O", MarkdownText.Clean("H<sub onclick=x>2</sub>O"));
        Assert.Equal("`<script>` is a tag", MarkdownText.Clean("`<script>` is a tag"));
        Assert.Equal("a < b, c > d", MarkdownText.Clean("a < b, c > d"));
    }

    [Fact]
    public void Clean_CleanedText_StaysAsItIs()
    {
        const string Text = "## 标题\n\n<table><tbody><tr><td>钒</td></tr></tbody></table>\n\n正文 <kbd>Ctrl</kbd>";
        Assert.Equal(MarkdownText.Clean(Text), MarkdownText.Clean(MarkdownText.Clean(Text)));
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
    [InlineData("<a href=\"//evil.example\">x</a>")]
    [InlineData("<img src=\"data:image/svg+xml;base64,PHN2Zz4=\">")]
    public void ToHtml_AddressThatLeadsAstray_IsDropped(string markdown)
    {
        var html = MarkdownText.ToHtml(markdown);

        Assert.DoesNotContain("=\"javascript", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("=\"data:", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("=\"//evil.example", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("=\"/\\evil.example", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("=\"https://evil.example", html, StringComparison.OrdinalIgnoreCase);
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

    /// <summary>Not by its look alone (WCAG 1.3.3), in the language of the text whatever letters it has most of; who says it already says it once.</summary>
    [Theory]
    [InlineData("补贴比例：==50%==", "zh-CN", "50%（待核实）</mark>")]
    [InlineData("TiCl4, VOSO4, NH4VO3 of 攀枝花: ==50%==", "zh-CN", "50%（待核实）</mark>")]
    [InlineData("A share of ==50%==", "en", "50% (not verified)</mark>")]
    [InlineData("==Verified by three firms==", "en", "Verified by three firms (not verified)</mark>")]
    [InlineData("The organiser: ==to be verified==", "en", "\">to be verified</mark>")]
    [InlineData("电话：==待核实==", "zh-CN", "\">待核实</mark>")]
    public void WhatNobodyHasVerified_SaysSoInWords(string markdown, string culture, string html) =>
        Assert.Contains(html, new TextHtml(new PoCatalog(ModuleCatalog.Discover(typeof(Program).Assembly))).Of(markdown, culture), StringComparison.Ordinal);

    [Fact]
    public void ToHtml_HeadingsAndAnchors_CanBeAddressed()
    {
        var html = MarkdownText.ToHtml("## 第一节\n\n##### 第五十条 {#art-50}\n\n文字");

        Assert.Contains("id=\"art-50\"", html, StringComparison.Ordinal);
        Assert.Equal(("第一节", 2), Outline.Of(html).Select(e => (e.Text, e.Level)).Single());
    }

    [Fact]
    public void ToHtml_PictureOfTheSite_ComesInSeveralSizes() => Assert.Contains(
        "srcset=\"/files/0123456789abcdef0123456789abcdef/a.png?w=320 320w", MarkdownText.ToHtml("![炉](/files/0123456789abcdef0123456789abcdef/a.png)"), StringComparison.Ordinal);

    [Theory]
    [InlineData("![](/files/a.png)", true)]
    [InlineData("![ ](/files/a.png)", true)]
    [InlineData("<img src=\"/files/a.png\">", true)]
    [InlineData("![炉](/files/a.png) <img src=\"/files/a.png\" alt=\"炉\">", false)]
    [InlineData("`![](/files/a.png)`", false)]
    public void HasPictureWithoutWords_FindsThem(string markdown, bool expected) => Assert.Equal(expected, MarkdownText.HasPictureWithoutWords(markdown));

    private static void AssertHarmless(string html)
    {
        var document = new HtmlParser().ParseDocument($"<main>{html}</main>");
        var elements = document.QuerySelector("main")!.QuerySelectorAll("*");
        Assert.DoesNotContain(elements, e => _forbidden.Contains(e.LocalName));
        Assert.DoesNotContain(elements.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || a.Name is "style" or "formaction");
        Assert.DoesNotContain(elements.SelectMany(e => e.Attributes).Where(a => a.Name is "href" or "src"), a => !HtmlCleaner.IsAllowedAddress(a.Value, a.Name == "src"));
        Assert.Empty(document.Head!.QuerySelectorAll("meta, base, link, script, style"));
    }
}
