using Exchange.Policies.Domain.Laws;
using Exchange.Policies.Services;
using Exchange.Policies.Services.Reading;

namespace Exchange.Tests.Policies;

/// <summary>Invented texts, each with a trouble that real files have.</summary>
public sealed class LawReaderTests
{
    private const string Plain = """
        示例技术交易管理办法
        （2090年1月2日示例委员会第3次会议通过　根据2091年4月5日《关于修改的决定》修正）

        目　录
        第一章　总　则
        第二章　交易……………………3
        　第一节　挂牌

        第一章　总　则

        　　第一条　为了规范示例交易，制定本办法。
        　　第二条　本办法所称交易，依照本办法
        第一条规定的目的进行；当事人应当遵守
        第三条、第四条的规定。
        　　第二条之一　示例机构不得代替当事人决定：
        　　（一）价格；
        　　（二）期限，包括：
        　　1. 开始日；
        　　2. 结束日。

        第二章　交　易
        第一节　挂　牌

        　　第三条　挂牌应当写明
        下列内容，并依照第二条
        之规定公开。
        　　第三款所列内容除外。
        　　第四条　本办法自2090年7月1日起施行。

        附件：
        第一条　附件里的条文属于另一份文件。
        """;

    [Fact]
    public void PlainText_ArticlesInsertionsItemsAndReferences()
    {
        var law = ReadPlain(Plain);

        Assert.Equal("示例技术交易管理办法", law.Title);
        Assert.Single(law.Preamble);
        Assert.Equal(["art-1", "art-2", "art-2-1", "art-3", "art-4"], law.Articles.Select(article => article.Anchor));
        Assert.Equal(["第一章　总则", "第二章　交易", "第一节　挂牌", "附件"], law.Divisions.Select(division => division.Heading));
        Assert.Equal(["c1", "c2", "c2-s1", "x"], law.Divisions.Select(division => division.Anchor));
        Assert.Equal(2, law.ChapterCount);
        var articles = law.Articles.ToList();
        Assert.Equal("本办法所称交易，依照本办法第一条规定的目的进行；当事人应当遵守第三条、第四条的规定。", articles[1].Text);
        Assert.Equal("第二条之一", articles[2].Label);
        Assert.Equal(
            [LawParagraphKind.Paragraph, LawParagraphKind.Item, LawParagraphKind.Item, LawParagraphKind.SubItem, LawParagraphKind.SubItem],
            articles[2].Paragraphs.Select(paragraph => paragraph.Kind));
        Assert.Equal("挂牌应当写明下列内容，并依照第二条之规定公开。\n第三款所列内容除外。", articles[3].Text);
        Assert.Equal("第二章　交易 › 第一节　挂牌", string.Join(" › ", articles[3].Path.Select(division => division.Heading)));
        Assert.Equal("第一条　附件里的条文属于另一份文件。", Assert.IsType<LawNote>(law.Elements[^1]).Markdown);
        Assert.Empty(law.Troubles);
        Assert.Equal(LawMarkdown.Write(law), LawMarkdown.Write(LawReader.Read(MarkdownSource.Read(LawMarkdown.Write(law)).Lines)));
    }

    [Fact]
    public void Markdown_IsWrittenInOneForm()
    {
        var law = LawReader.Read(MarkdownSource.Read("# 甲法\n\n说明。\n## 第 一 章 总 则\n第1条 为了*示例*，制定本法。\n\n第2条：见[说明](/guides/x)。\n").Lines);

        Assert.Equal("# 甲法\n\n说明。\n\n## 第一章　总则\n\n**第一条**　为了*示例*，制定本法。\n\n**第二条**　见[说明](/guides/x)。\n", LawMarkdown.Write(law));
        Assert.Equal("见说明。", law.Articles.Last().Text);
    }

    [Fact]
    public void LabelsWithoutABlank_AreArticlesWhereTheNumberFits()
    {
        var law = ReadPlain("乙法\n第一条为了示例。\n第一条规定的目的不变。\n第二条当事人平等。\n第七条所称例外除外。\n第三条本法施行。");

        Assert.Equal([1, 2, 3], law.Articles.Select(article => article.Number));
        Assert.Equal("为了示例。\n第一条规定的目的不变。", law.Articles.First().Text);
        Assert.Empty(law.Troubles);
    }

    [Theory]
    [InlineData("1 2 4 5", "Gap 第四条 第二条")]
    [InlineData("1 2 2 3", "Double 第二条 第二条")]
    [InlineData("1 3 2 4", "Gap 第三条 第一条|OutOfOrder 第二条 第三条|Gap 第四条 第二条")]
    [InlineData("2 3", "StartsLate 第二条 ")]
    [InlineData("1 1-1 1-2 2", "")]
    [InlineData("1 1-2 2", "Gap 第一条之二 第一条")]
    public void BrokenNumbering_IsReportedAndLosesNothing(string numbers, string troubles)
    {
        var articles = numbers.Split(' ').Select(number => number.Split('-').Select(int.Parse).ToArray()).ToList();
        var lines = articles.Select((number, i) => $"**{LawArticle.LabelOf(number[0], number.ElementAtOrDefault(1))}** 内容{i}。");

        var law = LawReader.Read(MarkdownSource.Read("# 丙法\n\n" + string.Join("\n\n", lines)).Lines);

        Assert.Equal(articles.Select((_, i) => $"内容{i}。"), law.Articles.Select(article => article.Text));
        Assert.Equal(articles.Count, law.Articles.Select(article => article.Anchor).Distinct().Count());
        Assert.Equal(troubles, string.Join('|', law.Troubles.Select(trouble => $"{trouble.Kind} {trouble.Label} {trouble.Before}")));
    }

    [Fact]
    public void LaterBook_BeginsAtItsOwnNumber()
    {
        var law = LawReader.Read(MarkdownSource.Read("# 第二编 示例\n\n## 第一分编 通则\n\n### 第一章 一般规定\n\n**第二百零五条** 本编如此。\n\n**第二百零六条** 亦然。").Lines);

        Assert.Null(law.Title);
        Assert.Empty(law.Troubles);
        Assert.Equal(["b2", "b2-p1", "b2-p1-c1"], law.Divisions.Select(division => division.Anchor));
        Assert.Equal("第二编　示例", law.Articles.First().Path[0].Heading);
    }

    [Fact]
    public void LineThatFitsNoNumber_StaysAndIsReported()
    {
        var law = ReadPlain("丁法\n第一条 甲。\n第九条乙。\n第二条 丙。");

        Assert.Equal("甲。\n第九条乙。", law.Articles.First().Text);
        Assert.Equal(new LawTrouble(LawTroubleKind.LeftInText, "第九条", "第一条"), Assert.Single(law.Troubles));
    }

    [Fact]
    public void InterpretationChapters_AreNumberedWithoutAWord()
    {
        var law = ReadPlain("最高人民法院\n关于示例若干问题的解释\n为了示例，制定本解释。\n一、一般规定\n第一条 甲。\n二、附则\n第二条 乙。");

        Assert.Equal("最高人民法院关于示例若干问题的解释", law.Title);
        Assert.Equal(["一、一般规定", "二、附则"], law.Divisions.Select(division => division.Heading));
        Assert.Equal(2, law.ChapterCount);
    }

    [Theory]
    [InlineData("")]
    [InlineData("没有条文的一段话。")]
    public void NoArticles_IsReported(string text)
    {
        var law = ReadPlain(text);

        Assert.Equal(LawTroubleKind.NoArticles, Assert.Single(law.Troubles).Kind);
        Assert.Equal(text, LawMarkdown.Write(law).Trim());
    }

    [Theory]
    [InlineData("中华人民共和国示例法", "1984年3月12日第六届全国人民代表大会常务委员会第四次会议通过", "全国人民代表大会常务委员会")]
    [InlineData("中华人民共和国示例法", "2020年5月28日第十三届全国人民代表大会第三次会议通过", "全国人民代表大会")]
    [InlineData("中华人民共和国民法典", "", "全国人民代表大会")]
    [InlineData("示例条例", "2017年8月2日 中华人民共和国国务院令第683号公布", "国务院")]
    [InlineData("最高人民法院关于示例的规定", "", "最高人民法院")]
    [InlineData("示例办法", "2090年1月2日示例委员会第3次会议通过", null)]
    public void Issuer_IsWhoMadeTheLastChange(string title, string preamble, string? issuer) => Assert.Equal(
        issuer, LawNames.IssuerOf(ReadPlain($"{title}\n（{preamble}）\n第一条　为了示例，制定本办法。\n第二条　本办法自公布之日起施行。"), title));

    /// <summary>S1, S2: an amended law is in force from another day than its last article says, and another amendment from another still.</summary>
    [Fact]
    public void Start_OfAnAmendedLaw_IsKnownForThatAmendmentAlone()
    {
        var names = new LawNames();

        Assert.Equal(new DateOnly(2021, 6, 1), names.InForceFrom("专利法", new DateOnly(2020, 10, 17)));
        Assert.Equal(new DateOnly(2024, 1, 20), names.InForceFrom("专利法实施细则", new DateOnly(2023, 12, 11)));
        Assert.Equal(new DateOnly(2021, 1, 1), names.InForceFrom("民法典", null));
        Assert.Null(names.InForceFrom("专利法", new DateOnly(2030, 1, 1)));
    }

    private static LawDocument ReadPlain(string text)
    {
        var source = PlainSource.Read(text);
        return LawReader.Read(source.Lines, source.Titled);
    }
}
