using System.Text.RegularExpressions;
using Exchange.Policies.Domain.Laws;
using Exchange.Policies.Services.Reading;
using Exchange.Tests.Infrastructure;

namespace Exchange.Tests.Policies;

/// <summary>Every law of the shared data comes in whole. The numbers are those of the laws themselves: their last article, and where a book begins.</summary>
public sealed partial class LawFilesTests
{
    /// <summary>File, chapters, first and last article. None of these laws has inserted articles (之一).</summary>
    public static TheoryData<string, int, int, int> Files => new()
    {
        { "just-laws/专利法.md", 8, 1, 82 },
        { "just-laws/个人信息保护法.md", 8, 1, 74 },
        { "just-laws/企业国有资产法.md", 9, 1, 77 },
        { "just-laws/促进科技成果转化法.md", 6, 1, 52 },
        { "just-laws/公司法.md", 15, 1, 266 },
        { "just-laws/公证法.md", 7, 1, 47 },
        { "just-laws/反不正当竞争法.md", 5, 1, 41 },
        { "just-laws/反垄断法.md", 8, 1, 70 },
        { "just-laws/合伙企业法.md", 6, 1, 109 },
        { "just-laws/商标法-2027-01-01施行.md", 9, 1, 87 },
        { "just-laws/商标法.md", 8, 1, 73 },
        { "just-laws/广告法.md", 6, 1, 74 },
        { "just-laws/拍卖法.md", 6, 1, 68 },
        { "just-laws/招标投标法.md", 6, 1, 68 },
        { "just-laws/数据安全法.md", 7, 1, 55 },
        { "just-laws/档案法.md", 8, 1, 53 },
        { "just-laws/民法典-第一编总则.md", 10, 1, 204 },
        { "just-laws/民法典-第七编侵权责任.md", 10, 1164, 1258 },
        { "just-laws/民法典-第三编合同.md", 29, 463, 988 },
        { "just-laws/民法典-第二编物权.md", 20, 205, 462 },
        { "just-laws/电子商务法.md", 7, 1, 89 },
        { "just-laws/电子签名法.md", 5, 1, 36 },
        { "just-laws/科学技术普及法.md", 8, 1, 60 },
        { "just-laws/科学技术进步法.md", 12, 1, 117 },
        { "just-laws/网络安全法.md", 7, 1, 81 },
        { "just-laws/著作权法.md", 6, 1, 67 },
        { "just-laws/资产评估法.md", 8, 1, 55 },
        { "rules/专利法实施细则(2023-12-11).md", 13, 1, 149 },
        { "rules/国有资产评估管理办法(2020-11-29).md", 6, 1, 39 },
        { "rules/技术进出口管理条例(2020-11-29).md", 5, 1, 52 },
        { "rules/最高人民法院关于人民法院网络司法拍卖若干问题的规定(2016-08-02).md", 0, 1, 38 },
        { "rules/最高人民法院关于审理技术合同纠纷案件适用法律若干问题的解释(2020-12-29).md", 6, 1, 47 },
        { "rules/最高人民法院关于适用《民法典》有关担保制度的解释(2020-12-31).md", 5, 1, 71 },
        { "rules/融资担保公司监督管理条例(2017-08-02).md", 6, 1, 49 },
    };

    [Fact]
    public void Table_NamesEveryFile()
    {
        var folder = SharedFiles.Require("laws");
        var files = Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal);

        Assert.Equal(files, Files.Select(row => row.Data.Item1).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void File_ComesInWhole(string file, int chapters, int first, int last)
    {
        var content = File.ReadAllBytes(SharedFiles.Require("laws/" + file));
        var law = LawReader.Read(SourceReader.Read(file, content).Value.Lines);

        Assert.Equal(Enumerable.Range(first, last - first + 1), law.Articles.Select(article => article.Number));
        Assert.Equal(law.Articles.Count(), law.Articles.Select(article => article.Anchor).Distinct().Count());
        Assert.All(law.Articles, article => Assert.NotEmpty(article.Text));
        Assert.Equal(chapters, law.ChapterCount);
        Assert.Empty(law.Troubles);
        Assert.Equal(!file.Contains("民法典-", StringComparison.Ordinal), law.Title is not null);

        var markdown = LawMarkdown.Write(law);
        Assert.Equal(markdown, LawMarkdown.Write(LawReader.Read(MarkdownSource.Read(markdown).Lines)));
        Assert.Equal(Words(TextDecoding.Decode(content)!), Words(markdown));
    }

    // All that is said, without what only sets it out.
    private static string Words(string text) => string.Concat(Regex.Replace(NotSaid().Replace(text.ReplaceLineEndings("\n"), ""), @"[\s*#\\]", ""));

    [GeneratedRegex(@"\A---\n.*?\n---\n|<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex NotSaid();
}
