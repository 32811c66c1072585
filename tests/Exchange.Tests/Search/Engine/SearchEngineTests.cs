using Exchange.Search.Contracts;

namespace Exchange.Tests.Search.Engine;

public sealed class SearchEngineTests : IDisposable
{
    private readonly EngineFixture _engine = new();

    public void Dispose() => _engine.Dispose();

    [Theory]
    [InlineData("钒渣")]
    [InlineData("釩渣")]
    [InlineData("从钒渣中提取")]
    [InlineData("五氧化二钒 提取")]
    [InlineData("钒")]
    [InlineData("釩")]
    [InlineData("钒 渣")]
    [InlineData("V2O5")]
    [InlineData("ｖ２ｏ５")]
    [InlineData("V₂O₅")]
    [InlineData("roasting")]
    [InlineData("ROAST")]
    [InlineData("roasted vanadium")]
    [InlineData("钠化焙烧")]
    [InlineData("850")]
    [InlineData("示例冶金")]
    [InlineData("Mueller")]
    [InlineData("“钒渣”，提取！")]
    public void Search_WrittenAnyWay_Finds(string query)
    {
        _engine.Source.Add(
            "一种从钒渣中提取五氧化二钒的方法", "采用钠化焙烧，温度850℃，得到V₂O₅产品。Vanadium slag is roasted with sodium salts.",
            names: "示例冶金有限公司 Mueller");
        _engine.Source.Add("石墨烯电池隔膜", "一种隔膜涂层。");
        _engine.Build();

        Assert.Equal(["一种从钒渣中提取五氧化二钒的方法"], _engine.Titles(query));
        Assert.False(_engine.Search(query).Relaxed);
    }

    [Fact]
    public void Search_TraditionalText_FoundBySimplifiedQuery()
    {
        _engine.Source.Add("釩鈦磁鐵礦的選礦方法");
        _engine.Build();

        var hit = Assert.Single(_engine.Search("钒钛磁铁矿").Hits);
        Assert.Equal("<mark>釩鈦磁鐵礦</mark>的選礦方法", hit.TitleHtml);
    }

    [Fact]
    public void Search_RunOfCharacters_MustStandTogether()
    {
        _engine.Source.Add("锂电池正极");
        _engine.Source.Add("锂电驱动与干电池");
        _engine.Build();

        Assert.Equal(["锂电池正极"], _engine.Titles("锂电池"));
    }

    [Fact]
    public void Search_OneCharacterInsideRuns_FindsAllTitleFirst()
    {
        _engine.Source.Add("废水处理", "加入生物酶进行处理");
        _engine.Source.Add("酶制剂");
        _engine.Source.Add("无关的东西");
        _engine.Build();

        Assert.Equal(["酶制剂", "废水处理"], _engine.Titles("酶"));
    }

    [Fact]
    public void Search_Weights_TitleBeforeNamesBeforeSummaryBeforeFullText()
    {
        _engine.Source.Add("甲", fullText: "海绵钛的生产");
        _engine.Source.Add("乙", summary: "海绵钛的生产");
        _engine.Source.Add("丙", names: "海绵钛的生产");
        _engine.Source.Add("海绵钛的生产");
        _engine.Build();

        Assert.Equal(["海绵钛的生产", "丙", "乙", "甲"], _engine.Titles("海绵钛"));
    }

    [Fact]
    public void Search_WordsInDifferentFields_AreFoundTogether()
    {
        _engine.Source.Add("海绵钛", "镁热还原");
        _engine.Source.Add("海绵钛", "电解");
        _engine.Build();

        Assert.Equal(1, _engine.Search("海绵钛 还原").Total);
    }

    [Fact]
    public void Search_NothingHasAllWords_ShowsWhatHasMost()
    {
        _engine.Source.Add("钒钛磁铁矿选矿");
        _engine.Source.Add("铁精矿烧结");
        _engine.Build();

        var result = _engine.Search("钒钛磁铁矿浮选药剂");
        Assert.True(result.Relaxed);
        Assert.Equal("钒钛磁铁矿选矿", result.Hits[0].Title);
        Assert.Equal(0, _engine.Search("zzz").Total);
    }

    [Fact]
    public void Search_FilterLeavesNothing_DoesNotRelax()
    {
        _engine.Source.Add("钒钛磁铁矿选矿", kind: "a");
        _engine.Source.Add("钒钛冶炼", kind: "b");
        _engine.Build();

        var result = _engine.Search("钒钛磁铁矿", filters: ("kind", ["b"]));
        Assert.Equal(0, result.Total);
        Assert.False(result.Relaxed);
    }

    // rules PAT-07 (written forms), N5
    [Theory]
    [InlineData("201310491586.1")]
    [InlineData("2013104915861")]
    [InlineData("201310491586")]
    [InlineData("CN201310491586.1")]
    [InlineData("CN 201310491586.1")]
    [InlineData("ZL 2013 1 0491586.1")]
    [InlineData("zl201310491586.1")]
    [InlineData("ＺＬ２０１３１０４９１５８６．１")]
    [InlineData("专利号：ZL201310491586.1")]
    [InlineData("申请号 201310491586.1")]
    [InlineData("CN103631670B")]
    [InlineData("cn103631670b")]
    [InlineData("CN 103631670 B")]
    [InlineData("CN103631670")]
    [InlineData("103631670")]
    [InlineData("CN103631670A")]
    public void Search_NumberInAnyForm_ComesBeforeAllElse(string query)
    {
        for (var i = 0; i < 5; i++)
        {
            _engine.Source.Add($"引用 201310491586.1 与 CN103631670B 的文献 {i}", "201310491586.1 2013104915861 201310491586 CN103631670B 103631670");
        }

        _engine.Source.Add("被找的专利", numbers: ["201310491586.1", "CN103631670B"]);
        _engine.Source.Add("另一件专利", numbers: ["201310491587.6", "CN103631671B"]);
        _engine.Build();

        var titles = _engine.Titles(query);
        Assert.Equal("被找的专利", titles[0]);
        Assert.DoesNotContain("另一件专利", titles);
    }

    // rules §1.2 V4, V17e: check character X in either case; PAT-02: old numbers
    [Theory]
    [InlineData("94192386.X", "94192386x")]
    [InlineData("94192386.X", "ZL94192386.X")]
    [InlineData("94192386.X", "94192386")]
    [InlineData("202411662208.X", "202411662208x")]
    [InlineData("202411662208.X", "２０２４１１６６２２０８Ｘ")]
    [InlineData("CN88100001A", "cn88100001")]
    [InlineData("C22B 34/22", "c22b34/22")]
    [InlineData("C22B34/22", "C22B 34/22")]
    [InlineData("PZH-2026-000123", "pzh-2026-000123")]
    [InlineData("PZH-2026-000123", "PZH2026000123")]
    [InlineData("PZH-2026-000123", "ＰＺＨ－２０２６－０００１２３")]
    public void Search_OtherNumbers_Found(string number, string query)
    {
        _engine.Source.Add("被找的", numbers: [number]);
        _engine.Source.Add("别的", numbers: ["201310491587.6"]);
        _engine.Build();

        Assert.Equal(["被找的"], _engine.Titles(query));
    }

    [Fact]
    public void Search_SeveralNumbersPasted_FindsEach()
    {
        _engine.Source.Add("一", numbers: ["201310491586.1"]);
        _engine.Source.Add("二", numbers: ["201210299861.5"]);
        _engine.Source.Add("三", numbers: ["201110269715.3"]);
        _engine.Build();

        Assert.Equal(2, _engine.Search("ZL201310491586.1，CN201210299861.5").Total);
    }

    [Fact]
    public void Search_BeginningOfNumber_FoundWhenNothingElseIs()
    {
        _engine.Source.Add("一", numbers: ["201310491586.1"]);
        _engine.Build();

        Assert.Equal(1, _engine.Search("20131049").Total);
    }

    [Fact]
    public void Search_Facets_OwnFilterLeftOut()
    {
        _engine.Source.Add("甲", kind: "invention", years: ["2020"]);
        _engine.Source.Add("乙", kind: "invention", years: ["2021"]);
        _engine.Source.Add("丙", kind: "design", years: ["2021"]);
        _engine.Build();

        var result = _engine.Search(null, filters: [("kind", ["design"])]);
        Assert.Equal(1, result.Total);
        Assert.Equal(
            [new FacetCount("invention", "<invention>", 2, false), new FacetCount("design", "<design>", 1, true)], result.Facets["kind"]);
        Assert.Equal([new FacetCount("2021", "2021", 1, false)], result.Facets["year"]);

        var both = _engine.Search(null, filters: [("kind", ["design", "invention"]), ("year", ["2021"])]);
        Assert.Equal(2, both.Total);
        Assert.Equal([("2020", 1), ("2021", 2)], both.Facets["year"].Select(f => (f.Value, f.Count)));
        Assert.Equal([("design", 1), ("invention", 1)], both.Facets["kind"].Select(f => (f.Value, f.Count)));
    }

    [Fact]
    public void Search_UnknownFilter_ValueFindsNothingAndNameIsIgnored()
    {
        _engine.Source.Add("甲", kind: "invention");
        _engine.Build();

        var result = _engine.Search(null, filters: [("kind", ["no such"])]);
        Assert.Equal(0, result.Total);
        Assert.Contains(new FacetCount("no such", "<no such>", 0, true), result.Facets["kind"]);
        Assert.Equal(1, _engine.Search(null, filters: [("colour", ["red"])]).Total);
    }

    [Fact]
    public void Search_Sorts_MissingLastAndTiesNewestFirst()
    {
        _engine.Source.Add("无日期");
        _engine.Source.Add("早", date: -5);
        _engine.Source.Add("晚", date: 10);
        _engine.Source.Add("晚二", date: 10);
        _engine.Build();

        Assert.Equal("无日期", _engine.Titles(null, "newest")[^1]);
        Assert.Equal(["早"], _engine.Titles(null, "oldest").Take(1));
        Assert.Equal("无日期", _engine.Titles(null, "oldest")[^1]);
        Assert.Equal(_engine.Titles(null, "newest"), _engine.Titles(null));
        Assert.Equal(4, _engine.Titles(null, "relevance").Length);
        Assert.Throws<UnknownSortException>(() => _engine.Titles(null, "no-such"));
    }

    [Fact]
    public void Search_Paging_EveryThingOnceAndPastTheEndNothing()
    {
        for (var i = 0; i < 45; i++)
        {
            _engine.Source.Add($"钛合金 {i}", date: i % 3);
        }

        _engine.Build();

        var seen = Enumerable.Range(1, 3).SelectMany(page => _engine.Search("钛合金", page, sort: "newest").Hits).Select(hit => hit.Id).ToList();
        Assert.Equal(45, seen.Distinct().Count());
        var past = _engine.Search("钛合金", 4);
        Assert.Equal(45, past.Total);
        Assert.Empty(past.Hits);
        Assert.Empty(_engine.Search("钛合金", int.MaxValue, 100).Hits);
    }

    [Fact]
    public void Search_Highlighting_EncodesEverythingElse()
    {
        _engine.Source.Add("<script>alert(\"钒渣\")</script> & 钒渣", new string('长', 300) + "<b>钒渣</b>" + new string('尾', 300));
        _engine.Build();

        var hit = Assert.Single(_engine.Search("钒渣").Hits);
        Assert.Equal("&lt;script&gt;alert(&quot;<mark>钒渣</mark>&quot;)&lt;/script&gt; &amp; <mark>钒渣</mark>", hit.TitleHtml);
        Assert.StartsWith("…", hit.SnippetHtml, StringComparison.Ordinal);
        Assert.EndsWith("…", hit.SnippetHtml, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;<mark>钒渣</mark>&lt;/b&gt;", hit.SnippetHtml, StringComparison.Ordinal);
    }

    [Fact]
    public void Search_SnippetOfOneCharacterAndStem_Marked()
    {
        _engine.Source.Add("Roasting", "The slag was roasted. 酶法处理");
        _engine.Build();

        Assert.Equal("The slag was <mark>roasted</mark>. 酶法处理", _engine.Search("roast").Hits[0].SnippetHtml);
        Assert.Equal("The slag was roasted. <mark>酶</mark>法处理", _engine.Search("酶").Hits[0].SnippetHtml);
    }

    [Fact]
    public void Search_SurrogatePairs_AreNotCut()
    {
        var text = string.Concat(Enumerable.Repeat("𠮷野家", 100));
        _engine.Source.Add(text, text);
        _engine.Build();

        Assert.Equal(1, _engine.Search("𠮷").Total);
        var hit = Assert.Single(_engine.Search("𠮷野" + text).Hits);
        Assert.DoesNotContain('\uFFFD', hit.SnippetHtml);
    }

    [Fact]
    public void Search_UpdatedAndDeleted_IsSeenAfterRefresh()
    {
        var item = _engine.Source.Add("旧标题");
        _engine.Build();
        _engine.Index.Update("samples", item with { Title = "新标题" });
        _engine.Index.Refresh();
        Assert.Equal(["新标题"], _engine.Titles("标题"));
        Assert.Equal(1, _engine.Index.Count);

        _engine.Index.Delete("samples", item.Id);
        _engine.Index.Refresh();
        Assert.Equal(0, _engine.Search("标题").Total);
        Assert.Equal(0, _engine.Search(null).Total);
    }

    [Fact]
    public void Search_OtherSource_IsNotMixedIn()
    {
        _engine.Source.Add("钛白粉");
        _engine.Build();
        var other = new SampleSource { Name = "others" };
        _engine.Index.Update("others", other.Add("钛白粉颜料"));
        _engine.Index.Refresh();

        Assert.Equal(1, _engine.Search("钛白粉").Total);
        Assert.Equal(1, _engine.Engine.Search(_engine.Index, other, new SearchRequest { Source = "others", Query = "钛白粉" }).Total);
    }

    [Fact]
    public void Similar_SharedWords_MostAlikeFirstWithoutItself()
    {
        var first = _engine.Source.Add("钒渣钠化焙烧提钒方法", "钒渣加碳酸钠焙烧后水浸");
        _engine.Source.Add("钒渣钙化焙烧提钒方法", "钒渣加石灰焙烧后酸浸");
        _engine.Source.Add("高炉渣提钛", "高炉渣焙烧");
        _engine.Source.Add("电池隔膜", "涂层");
        _engine.Build();

        var similar = _engine.Engine.Similar(_engine.Index, _engine.Source, first.Id, 3);
        Assert.Equal("钒渣钙化焙烧提钒方法", similar[0].Title);
        Assert.DoesNotContain(similar, hit => hit.Id == first.Id || hit.Title == "电池隔膜");
        Assert.Empty(_engine.Engine.Similar(_engine.Index, _engine.Source, Guid.NewGuid(), 3));
    }

    [Fact]
    public void Count_FacetValueOrAll()
    {
        _engine.Source.Add("甲", kind: "invention");
        _engine.Source.Add("乙", kind: "invention");
        _engine.Build();

        Assert.Equal(2, _engine.Engine.Count(_engine.Index, _engine.Source, null, null));
        Assert.Equal(2, _engine.Engine.Count(_engine.Index, _engine.Source, "kind", "invention"));
        Assert.Equal(0, _engine.Engine.Count(_engine.Index, _engine.Source, "kind", "none"));

        _engine.Source.Add("丙", kind: "invention");
        _engine.Build();
        Assert.Equal(3, _engine.Engine.Count(_engine.Index, _engine.Source, "kind", "invention"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(null)]
    public void Search_NothingAsked_ShowsAll(string? query)
    {
        _engine.Source.Add("甲");
        _engine.Build();
        Assert.Equal(1, _engine.Search(query).Total);
    }

    [Theory]
    [InlineData("!!!")]
    [InlineData("\"")]
    [InlineData("((((")]
    [InlineData("title:* OR *:*")]
    [InlineData("[a TO")]
    [InlineData("a~0.5^9 && || !")]
    [InlineData("\\")]
    [InlineData("\0\u0001\u001f")]
    [InlineData("👾 🙇 💁")]
    [InlineData("\u202E\u200B\uFEFF")]
    [InlineData("' OR 1=1 --")]
    public void Search_Nonsense_NeverThrows(string query)
    {
        _engine.Source.Add("甲乙丙");
        _engine.Build();
        Assert.Equal(0, _engine.Search(query).Total);
    }

    [Fact]
    public void Search_LoneSurrogatesAndEndlessText_NeverThrow()
    {
        _engine.Source.Add("甲乙\uD800丙\uDC00", "\uDC00\uD800");
        _engine.Build();
        Assert.Equal(1, _engine.Search("甲乙").Total);
        _engine.Search("甲\uD800");
        _engine.Search(new string('\uDC00', 500));
        _engine.Search(new string('甲', 100_000));
        _engine.Search(new string('a', 100_000));
        _engine.Search(string.Join(' ', Enumerable.Range(0, 10_000)));
    }
}
