using System.Text;
using System.Xml.Linq;
using Exchange.Media.Contracts;
using Exchange.Media.Domain;
using Exchange.Tests.Architecture;
using Exchange.Tests.Infrastructure;

namespace Exchange.Tests.Media;

/// <summary>Drawings: what does nothing in a picture is left out, what it would look different without is refused.</summary>
public sealed class SvgDrawingTests
{
    private const string Start = "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 40 30'>";

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<script xlink:href='data:text/javascript,alert(1)'/>")]
    [InlineData("<g onload='alert(1)' onclick='x()'/>")]
    [InlineData("<a href='javascript:alert(1)'><text>x</text></a>")]
    [InlineData("<a xlink:href='https://evil.example/'><rect width='1' height='1'/></a>")]
    [InlineData("<rect><set attributeName='href' to='javascript:alert(1)'/></rect>")]
    [InlineData("<rect><animate attributeName='onclick' values='alert(1)'/></rect>")]
    [InlineData("<!-- <script>alert(1)</script> -->")]
    [InlineData("<?php system('id') ?>")]
    [InlineData("<h:iframe xmlns:h='http://www.w3.org/1999/xhtml' src='https://evil.example/'/>")]
    [InlineData("<metadata><x:note xmlns:x='urn:x' onload='alert(1)'>javascript:</x:note></metadata>")]
    [InlineData("<handler xmlns:ev='http://www.w3.org/2001/xml-events' ev:event='load'>alert(1)</handler>")]
    public void Clean_WhatDoesNothingInAPicture_IsLeftOut(string part)
    {
        var cleaned = Clean($"{Start}{part}<circle r='5'/></svg>");

        Assert.Contains("<circle r=\"5\"", cleaned, StringComparison.Ordinal);
        foreach (var trace in (string[])["script", "alert", "evil", "on", "php", "iframe"])
        {
            Assert.DoesNotContain(trace, cleaned.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("<foreignObject><b xmlns='http://www.w3.org/1999/xhtml'>x</b></foreignObject>", FileErrors.SvgPictures)]
    [InlineData("<image href='https://evil.example/a.png'/>", FileErrors.SvgPictures)]
    [InlineData("<image href='data:image/svg+xml;base64,AAAA'/>", FileErrors.SvgPictures)]
    [InlineData("<filter><feImage href='file:///etc/passwd'/></filter>", FileErrors.SvgPictures)]
    [InlineData("<use href='https://evil.example/a.svg#x'/>", FileErrors.SvgExternal)]
    [InlineData("<use xlink:href='//evil.example/a.svg#x'/>", FileErrors.SvgExternal)]
    [InlineData("<use href='data:image/svg+xml,x#y'/>", FileErrors.SvgExternal)]
    [InlineData("<rect fill='url(https://evil.example/#p)'/>", FileErrors.SvgExternal)]
    [InlineData("<rect fill='URL( \"//evil.example\" )'/>", FileErrors.SvgExternal)]
    [InlineData("<rect fill='u\\72l(//evil.example)'/>", FileErrors.SvgExternal)]
    [InlineData("<rect style='background:url(//evil.example)'/>", FileErrors.SvgStyle)]
    [InlineData("<rect style='fill:image-set(\"//evil.example\" 1x)'/>", FileErrors.SvgStyle)]
    [InlineData("<style>@import url(//evil.example/a.css);</style>", FileErrors.SvgStyle)]
    [InlineData("<style>rect{fill:\\75rl(//evil.example)}</style>", FileErrors.SvgStyle)]
    [InlineData("<style><![CDATA[</style><script>alert(1)</script>]]></style>", FileErrors.SvgStyle)]
    [InlineData("<style>rect{fill:url(#p)}</style><pattern id='p'><rect/></pattern>", FileErrors.SvgStyle)]
    [InlineData("<g id='a'><use href='#a'/></g>", FileErrors.SvgTooLarge)]
    [InlineData("&x;", FileErrors.SvgDamaged)]
    [InlineData("<g>", FileErrors.SvgDamaged)]
    public void Clean_WhatWouldLookDifferent_IsRefusedWithReason(string part, string error) =>
        Assert.Equal(error, Error($"{Start}{part}</svg>"));

    [Theory]
    [InlineData("<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg xmlns='http://www.w3.org/2000/svg'>&x;</svg>", FileErrors.SvgDamaged)]
    [InlineData("<!DOCTYPE svg [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><svg xmlns='http://www.w3.org/2000/svg'>&b;</svg>", FileErrors.SvgDamaged)]
    [InlineData("<?xml-stylesheet href='https://evil.example/a.css'?><svg xmlns='http://www.w3.org/2000/svg'/>", FileErrors.SvgExternal)]
    [InlineData("<html xmlns='http://www.w3.org/1999/xhtml'><body/></html>", FileErrors.SvgDamaged)]
    [InlineData("<svg/>", FileErrors.SvgDamaged)]
    [InlineData("", FileErrors.SvgDamaged)]
    public void Clean_WhatIsNoPlainDrawing_IsRefused(string document, string error) => Assert.Equal(error, Error(document));

    [Fact]
    public void Clean_DrawingsThatUnfold_AreRefused()
    {
        var laughs = string.Concat(Enumerable.Range(1, 12).Select(i =>
            $"<g id='l{i}'>{string.Concat(Enumerable.Repeat($"<use href='#l{i - 1}'/>", 10))}</g>"));
        var chain = string.Concat(Enumerable.Range(1, 5000).Select(i => $"<use id='c{i}' href='#c{i + 1}'/>"));
        var deep = string.Concat(Enumerable.Repeat("<g>", 5000)) + string.Concat(Enumerable.Repeat("</g>", 5000));

        Assert.Equal(FileErrors.SvgTooLarge, Error($"{Start}<g id='l0'><rect/></g>{laughs}</svg>"));
        Assert.Equal(FileErrors.SvgTooLarge, Error($"{Start}{chain}</svg>"));
        Assert.Equal(FileErrors.SvgTooLarge, Error($"{Start}{deep}</svg>"));
        Assert.Equal(FileErrors.SvgTooLarge, Error($"{Start}<desc>{new string('x', 1 << 20)}</desc></svg>"));
    }

    [Fact]
    public void Clean_OfAnEditorsFile_KeepsTheDrawing()
    {
        var cleaned = Clean(
            "<?xml version='1.0'?><!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'>"
            + "<svg xmlns='http://www.w3.org/2000/svg' xmlns:i='http://www.inkscape.org/namespaces/inkscape' width='40px' height='30' i:version='1'>"
            + "<defs><style>.a{fill:#1f5fbf} .b{stroke:url(#g)}</style><linearGradient id='g'><stop offset='0' stop-color='red'/></linearGradient></defs>"
            + "<path class='a' d='M0 0h4' style='stroke:#000;stroke-width:2'/><use href='#g'/><text xml:space='preserve'>钒钛</text></svg>");

        var root = XDocument.Parse(cleaned).Root!;
        Assert.Equal("0 0 40 30", root.Attribute("viewBox")!.Value);
        Assert.Contains("stroke-width:2", cleaned, StringComparison.Ordinal);
        Assert.Contains(".a{fill:#1f5fbf}", cleaned, StringComparison.Ordinal);
        Assert.Contains("钒钛", cleaned, StringComparison.Ordinal);
        Assert.DoesNotContain("inkscape", cleaned, StringComparison.Ordinal);
        Assert.DoesNotContain("DOCTYPE", cleaned, StringComparison.Ordinal);
        Assert.Equal(cleaned, Clean(cleaned));
    }

    [Fact]
    public void Clean_OfTheProjectsDrawings_ChangesNothingThatDraws()
    {
        var drawings = SourceTree.Files("recipes/snippets/media", ".svg").ToList();
        Assert.NotEmpty(drawings);
        Assert.All(drawings, drawing =>
            Assert.Equal(XDocument.Parse(drawing.Read()).Descendants().Count(), XDocument.Parse(Clean(drawing.Read())).Descendants().Count()));
    }

    [Fact]
    public void Clean_HostileSamples_AreRefusedOrHarmless()
    {
        var samples = Directory.GetFiles(SharedFiles.Require("security/upload-samples"), "*.svg", SearchOption.AllDirectories);
        Assert.NotEmpty(samples);
        foreach (var path in samples)
        {
            using var content = File.OpenRead(path);
            var (kind, error) = ContentCheck.Inspect(content, Path.GetFileName(path), MediaKinds.Policy.Kinds);
            var drawing = kind == FileKind.Svg ? SvgDrawing.Clean(content).Drawing : null;
            if (drawing is null)
            {
                continue;
            }

            Assert.Null(error);
            var root = XDocument.Parse(Encoding.UTF8.GetString(drawing)).Root!;
            Assert.All(root.DescendantsAndSelf(), e => Assert.DoesNotContain(e.Name.LocalName, (string[])["script", "image", "foreignObject", "iframe", "link"]));
            Assert.All(root.DescendantsAndSelf().Attributes().Where(a => a.Name == "href"), a => Assert.StartsWith("#", a.Value, StringComparison.Ordinal));
            Assert.All(root.DescendantsAndSelf().Attributes(), a => Assert.False(a.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase), path));
        }
    }

    private static string Clean(string document)
    {
        var (drawing, error) = SvgDrawing.Clean(new MemoryStream(Encoding.UTF8.GetBytes(document)));
        Assert.Null(error);
        return Encoding.UTF8.GetString(drawing!);
    }

    private static string? Error(string document) => SvgDrawing.Clean(new MemoryStream(Encoding.UTF8.GetBytes(document))).Error;
}
