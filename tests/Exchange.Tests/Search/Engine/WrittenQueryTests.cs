using System.Globalization;
using Exchange.Search.Contracts;
using Exchange.Search.Domain;

namespace Exchange.Tests.Search.Engine;

/// <summary>Quotes, operators, parentheses and fields; whatever cannot be read as such is words.</summary>
public sealed class WrittenQueryTests : IDisposable
{
    private readonly EngineFixture _engine = new();

    public void Dispose() => _engine.Dispose();

    [Theory]
    [InlineData("钒渣 AND 焙烧", "A")]
    [InlineData("钒渣 与 焙烧", "A")]
    [InlineData("钒渣 ＡＮＤ 焙烧", "A")]
    [InlineData("钒渣 NOT 焙烧", "B")]
    [InlineData("钒渣 非 焙烧", "B")]
    [InlineData("钒渣 AND NOT 焙烧", "B")]
    [InlineData("NOT 钒渣", "C")]
    [InlineData("NOT NOT 海绵钛", "C")]
    [InlineData("浸出 OR 海绵钛", "BC")]
    [InlineData("浸出 或 海绵钛", "BC")]
    [InlineData("(浸出 OR 海绵钛) NOT 镁热", "B")]
    [InlineData("（浸出 或 海绵钛） 与 镁热", "C")]
    [InlineData("浸出 OR 海绵钛 AND 无此词", "B")] // AND goes before OR
    [InlineData("焙烧 vanadium slag OR 海绵钛", "AC")] // words without an operator stay together, in all their forms
    [InlineData("标题:钒渣 AND 摘要:焙烧", "A")]
    [InlineData("标题：钒渣 摘要：（浸出 OR 焙烧）", "AB")]
    [InlineData("title:焙烧", "")]
    [InlineData("TITLE:\"vanadium slag\"", "")]
    [InlineData("title:(vanadium slag)", "AB")]
    [InlineData("标题:钛", "C")] // one character
    [InlineData("申请人:钒钛", "A")]
    [InlineData("applicant:钛", "A")]
    [InlineData("kind:invention", "AB")]
    [InlineData("kind:inv*", "AB")]
    [InlineData("kind:(design OR utility-model)", "C")]
    [InlineData("number:201210299861", "A")]
    [InlineData("申请号:2012*", "A")]
    [InlineData("filed:2019..2021", "AB")]
    [InlineData("filed:2019", "A")]
    [InlineData("filed:20190301", "A")]
    [InlineData("filed:2021-06..", "BC")]
    [InlineData("filed:..2019-03-01", "A")]
    [InlineData("申请日：2021-06-30", "B")]
    [InlineData("NOT filed:2019", "BC")]
    public void Search_Written_FindsWhatItSays(string query, string expected)
    {
        Add();

        var result = _engine.Search(query);
        Assert.Equal(QueryReading.Written, result.Reading);
        Assert.False(result.Relaxed);
        Assert.Equal(expected, Letters(result));
    }

    [Theory]
    [InlineData("钒渣 AND")]
    [InlineData("OR 钒渣")]
    [InlineData("钒渣 NOT")]
    [InlineData("(钒渣 AND 焙烧")]
    [InlineData("钒渣 AND ()")]
    [InlineData("钒渣 焙烧 filed:yesterday")]
    [InlineData("钒渣 焙烧 filed:202113")]
    [InlineData("钒渣 title:AND")]
    public void Search_NotReadable_IsSearchedAsWordsAndSaysSo(string query)
    {
        Add();

        var result = _engine.Search(query);
        Assert.Equal(QueryReading.NotUnderstood, result.Reading);
        Assert.NotEmpty(result.Hits);
    }

    [Theory]
    [InlineData("与钒渣")]
    [InlineData("非 钒渣")]
    [InlineData("或 钒渣")]
    [InlineData("钒渣 and slag")]
    [InlineData("钒渣 (slag)")]
    [InlineData("note: 钒渣")]
    [InlineData("title: 钒渣")]
    [InlineData("12\" 钒渣")]
    [InlineData("\"钒渣")]
    [InlineData("Na3V2(PO4)3 钒渣")]
    [InlineData("http://example.test/钒渣")]
    [InlineData(")钒渣(")]
    public void Search_NothingClearlyMeant_IsWords(string query)
    {
        Add();

        Assert.Equal(QueryReading.Words, _engine.Search(query).Reading);
    }

    [Fact]
    public void Search_Quotes_AreExactFirstAndForgiveThen()
    {
        _engine.Source.Add("vanadium slag");
        _engine.Source.Add("slag with vanadium");
        _engine.Build();

        Assert.Equal(["vanadium slag"], _engine.Titles("\"vanadium slag\""));
        Assert.Equal(["vanadium slag"], _engine.Titles("“vanadium slag”"));
        var forgiving = _engine.Search("\"vanadium oxide slag\"");
        Assert.True(forgiving.Relaxed);
        Assert.Equal(2, forgiving.Total);
        Assert.Equal(0, _engine.Search("vanadium AND zzz").Total);
    }

    [Fact]
    public void Search_Formulae_KeepTheirParentheses()
    {
        _engine.Source.Add("Na3V2(PO4)3 cathode");
        _engine.Source.Add("(NH4)2SO4 solution");
        _engine.Build();

        Assert.Equal(["Na3V2(PO4)3 cathode"], _engine.Titles("Na3V2(PO4)3 AND cathode"));
        Assert.Equal(["(NH4)2SO4 solution"], _engine.Titles("((NH4)2SO4 AND solution)"));
    }

    [Fact]
    public void Search_FieldOfAnotherCatalog_FindsNothingHere()
    {
        Add();

        var result = _engine.Engine.Search(
            _engine.Index, _engine.Source, new SearchRequest { Source = "samples", Query = "inventor:钒渣 OR 海绵钛" }, new HashSet<string> { "inventor" });
        Assert.Equal("C", Letters(result));
    }

    [Fact]
    public void Search_Written_MarksWhatIsWantedOnly()
    {
        _engine.Source.Add("钒渣浸出", "不含他物");
        _engine.Build();

        Assert.Equal("<mark>钒渣</mark>浸出", Assert.Single(_engine.Search("钒渣 NOT (浸出 AND 焙烧)").Hits).TitleHtml);
    }

    [Theory]
    [InlineData("2019", "2019-01-01", "2019-12-31")]
    [InlineData("2020-02", "2020-02-01", "2020-02-29")]
    [InlineData("2020年2月3日", "2020-02-03", "2020-02-03")]
    [InlineData("20200203", "2020-02-03", "2020-02-03")]
    [InlineData("2019..2020-02", "2019-01-01", "2020-02-29")]
    [InlineData("..2020", null, "2020-12-31")]
    [InlineData("２０２０．．", "2020-01-01", null)]
    public void Days_AreRead(string text, string? first, string? last)
    {
        var range = DayRange.Parse(text);
        Assert.NotNull(range);
        Assert.Equal((first, last), (range.Value.From?.ToString("O", CultureInfo.InvariantCulture), range.Value.To?.ToString("O", CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("..")]
    [InlineData("")]
    [InlineData("2019..x")]
    [InlineData("2019-00")]
    [InlineData("2019-02-30")]
    [InlineData("0000")]
    [InlineData("0001")]
    [InlineData("0999-12-31..2020")]
    [InlineData("9999..9999")]
    public void Days_ThatAreNone_AreNotRead(string text) => Assert.Null(DayRange.Parse(text));

    [Fact]
    public void Search_AnyText_IsAnswered()
    {
        Add();
        string[] signs = ["(", ")", "\"", "“", "”", "AND", "OR", "NOT", "与", "非", "title:", "filed:", "filed:2019", "kind:*", "number:*", "number:x", ":", " ", "钒渣", "*", "..", "\uD83D", "\0"];
        for (var seed = 0; seed < 3000; seed++)
        {
            // Every seed is the same text on every run.
            var state = (uint)(seed * 2654435761);
            var parts = new List<string>();
            for (var i = 0; i < 2 + (seed % 9); i++)
            {
                state = (state * 1664525) + 1013904223;
                parts.Add(signs[(state >> 16) % signs.Length]);
            }

            var query = string.Join(seed % 2 == 0 ? " " : "", parts);
            Assert.InRange(_engine.Search(query).Total, 0, 3);
        }
    }

    private static string Letters(SearchResult result) => string.Concat(result.Hits.Select(hit => hit.Title[..1]).Order(StringComparer.Ordinal));

    private void Add()
    {
        _engine.Source.Add("A 钒渣", "钠化焙烧", numbers: ["201210299861.5"], kind: "invention", date: Day(2019, 3, 1), applicant: "示例钒钛有限公司\n示例研究院");
        _engine.Source.Add("B 钒渣", "浸出", kind: "invention", date: Day(2021, 6, 30));
        _engine.Source.Add("C 海绵钛", "镁热还原", kind: "design", date: Day(2023, 1, 1));
        _engine.Build();
    }

    private static long Day(int year, int month, int day) => new DateOnly(year, month, day).DayNumber;
}
