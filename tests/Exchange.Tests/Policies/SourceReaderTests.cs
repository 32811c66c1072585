using System.IO.Compression;
using System.Text;
using Exchange.Policies.Domain.Laws;
using Exchange.Policies.Services.Reading;

namespace Exchange.Tests.Policies;

/// <summary>Each format alike, and what is hostile or broken refused.</summary>
public sealed class SourceReaderTests
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [Theory]
    [InlineData("utf-8")]
    [InlineData("gb18030")]
    [InlineData("utf-16")]
    public void PlainText_InEachEncoding(string name)
    {
        var encoding = name == "gb18030" ? CodePagesEncodingProvider.Instance.GetEncoding(name)! : Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("示例条例\r\n第一条　甲乙丙。\r\n第二条　𠮷丁。\r\n")];

        var law = Law("示例.txt", bytes);

        Assert.Equal(("示例条例", "甲乙丙。|𠮷丁。"), (law.Title, string.Join('|', law.Articles.Select(article => article.Text))));
    }

    [Fact]
    public void Html_MainPartOnlyAndNothingRuns()
    {
        var law = Law("示例.html", Encoding.UTF8.GetBytes("""
            <!doctype html><html><head><title>x</title><script>第三条 alert(1)</script></head><body>
            <nav><p>第一条 导航</p></nav>
            <main><p>首页 &gt; 法规</p><h1>示例<br>条例</h1>
            <div><p align="center">第一章&nbsp;&nbsp;总　则</p>
            <p>　　<b>第一条</b>　为了<span onclick="alert(1)">示例</span>*。</p><p>第二条 乙<br>（一）丙；<br>（二）丁。</p>
            <table><tr><td><p>类别</p></td><td>金额</td></tr><tr><td>甲</td><td>1</td></tr></table>
            </div></main><footer>第三条 页脚</footer></body></html>
            """));

        Assert.Equal("示例 条例", law.Title);
        Assert.Equal(["为了示例*。", "乙\n（一）丙；\n（二）丁。\n类别 | 金额\n甲 | 1"], law.Articles.Select(article => article.Text));
        Assert.Equal(1, law.ChapterCount);
        Assert.Contains("首页 \\> 法规", law.Preamble);
        Assert.DoesNotContain("alert", LawMarkdown.Write(law), StringComparison.Ordinal);
    }

    [Fact]
    public void Html_NestedWithoutEnd_IsRead()
    {
        var law = Law("深.html", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<div>", 20_000)) + "<p>第一条 甲。</p>"));

        Assert.Equal("甲。", Assert.Single(law.Articles).Text);
    }

    [Fact]
    public void Docx_HeadingsTablesAndNumbersThatWordCounts()
    {
        var law = Law("示例.docx", Docx(
            """
            <w:p><w:pPr><w:pStyle w:val="a1"/></w:pPr><w:r><w:t>示例办法</w:t></w:r></w:p>
            <w:p><w:r><w:t>第一章</w:t></w:r><w:r><w:tab/><w:t>总则</w:t></w:r></w:p>
            <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr></w:pPr><w:r><w:t xml:space="preserve">为了</w:t></w:r><w:ins><w:r><w:t>示例</w:t></w:r></w:ins><w:del><w:r><w:delText>旧字</w:delText></w:r></w:del><w:r><w:t>。</w:t></w:r></w:p>
            <w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="7"/></w:numPr></w:pPr><w:r><w:t>甲；</w:t></w:r></w:p>
            <w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="7"/></w:numPr></w:pPr><w:r><w:t>乙。</w:t></w:r></w:p>
            <w:p/>
            <w:p><w:pPr><w:pStyle w:val="tiao"/></w:pPr><w:r><w:t>依照第一条规定办理。</w:t></w:r></w:p>
            <w:tbl><w:tr><w:tc><w:p><w:r><w:t>类别</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>金额</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            """,
            numbering: """
            <w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:pStyle w:val="tiao"/><w:lvlText w:val="第%1条"/></w:lvl>
            <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl></w:abstractNum>
            <w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num>
            """,
            styles: """
            <w:style w:styleId="a1"><w:name w:val="heading 1"/></w:style>
            <w:style w:styleId="tiao"><w:name w:val="条"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>
            """));

        Assert.Equal("示例办法", law.Title);
        Assert.Equal("第一章　总则", Assert.Single(law.Divisions).Heading);
        Assert.Equal(["为了示例。\n（一）　甲；\n（二）　乙。", "依照第一条规定办理。\n类别 | 金额"], law.Articles.Select(article => article.Text));
        Assert.Empty(law.Troubles);
    }

    [Fact]
    public void DocxBomb_IsRefusedBeforeItUnpacks()
    {
        var result = SourceReader.Read("炸弹.docx", Docx("<w:p><w:r><w:t>" + new string('甲', 30_000_000) + "</w:t></w:r></w:p>"));

        Assert.Equal("The Word document unpacks to more than its size allows.", result.Error);
    }

    [Theory]
    [InlineData("""<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>""", "&e;")]
    [InlineData("""<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY e "&a;&a;&a;&a;">]>""", "&e;")]
    [InlineData("", "</w:p>")]
    public void DocxWithEntitiesOrBroken_IsRefused(string doctype, string content) =>
        Assert.Equal(
            "The file is no readable Word document.",
            SourceReader.Read("x.docx", Docx($"<w:p><w:r><w:t>{content}</w:t></w:r></w:p>", doctype: doctype)).Error);

    /// <summary>An entry that is a link in an archive of Unix leads nowhere: its bytes are what it would lead to, and no document.</summary>
    [Fact]
    public void DocxWhosePartIsALink_IsRefused()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            var link = archive.CreateEntry("word/document.xml");
            link.ExternalAttributes = unchecked((int)0xA1FF0000);
            using var writer = new StreamWriter(link.Open());
            writer.Write("/etc/passwd");
        }

        Assert.Equal("The file is no readable Word document.", SourceReader.Read("x.docx", stream.ToArray()).Error);
    }

    [Fact]
    public void Folder_WithLinksAndHiddenFiles_GivesItsOwnTextsAlone()
    {
        var folder = Directory.CreateTempSubdirectory("exchange-links-");
        try
        {
            var inside = folder.CreateSubdirectory("laws").FullName;
            File.WriteAllText(Path.Combine(folder.FullName, "outside.md"), "# 外面");
            File.WriteAllText(Path.Combine(inside, "甲法.md"), "# 甲法");
            File.WriteAllText(Path.Combine(inside, ".草稿.md"), "# 草稿");
            File.CreateSymbolicLink(Path.Combine(inside, "link.md"), Path.Combine(folder.FullName, "outside.md"));
            Directory.CreateSymbolicLink(Path.Combine(inside, "round"), inside);

            Assert.Equal(["甲法.md"], ImportFiles.Under([inside]).Select(Path.GetFileName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void WhatIsNoDocument_IsRefused()
    {
        Assert.Equal("The file is no readable Word document.", SourceReader.Read("x.docx", [1, 2, 3]).Error);
        Assert.Equal("The file is not text in UTF-8, UTF-16 or GB18030.", SourceReader.Read("x.txt", [0, 1, 2, 0xFF]).Error);
        Assert.Equal("The kind of file is not known: Markdown, HTML, DOCX and plain text are.", SourceReader.Read("x.pdf", "%PDF"u8.ToArray()).Error);
        Assert.Equal("The file is larger than 16 MB.", SourceReader.Read("x.txt", new byte[SourceReader.MaxBytes + 1]).Error);
    }

    [Fact]
    public void HostileText_IsKeptAsText()
    {
        var law = Law("x.txt", Encoding.UTF8.GetBytes("示例\n第一条 <script>alert(1)</script> [x](javascript:1) **粗** `码` 1. # \\\n第二条 1. 甲\n"));

        var again = LawReader.Read(MarkdownSource.Read(LawMarkdown.Write(law)).Lines);
        Assert.Equal("<script>alert(1)</script> [x](javascript:1) **粗** `码` 1. # \\", again.Articles.First().Text);
        Assert.DoesNotContain("<script", LawMarkdown.Write(law).Replace("\\<", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static LawDocument Law(string name, byte[] content)
    {
        var source = SourceReader.Read(name, content).Value;
        return LawReader.Read(source.Lines, source.Titled);
    }

    private static byte[] Docx(string body, string? numbering = null, string? styles = null, string doctype = "")
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "word/document.xml", $"{doctype}<w:document xmlns:w=\"{Word}\"><w:body>{body}</w:body></w:document>");
            Add(archive, "word/numbering.xml", $"<w:numbering xmlns:w=\"{Word}\">{numbering}</w:numbering>");
            Add(archive, "word/styles.xml", $"<w:styles xmlns:w=\"{Word}\">{styles}</w:styles>");
        }

        return stream.ToArray();
    }

    private static void Add(ZipArchive archive, string name, string xml)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open());
        writer.Write(xml);
    }
}
