using Exchange.Search.Contracts;
using Exchange.Search.Domain;
using Exchange.Search.Indexing;

namespace Exchange.Tests.Search.Engine;

/// <summary>What is proposed while one types and when nothing is found; each finds something.</summary>
public sealed class SuggesterTests : IDisposable
{
    private readonly EngineFixture _engine = new();

    public SuggesterTests()
    {
        _engine.Source.Add("一种从钒渣中提取五氧化二钒的方法", "钠化焙烧后水浸。", applicant: "攀枝花示例钒钛有限公司");
        _engine.Source.Add("Roasting of vanadium slag in a rotary kiln", applicant: "Example Vanadium Ltd");
        _engine.Source.Add("钛精矿的浮选", applicant: "攀枝花示例钒钛有限公司\n示例研究院");
        _engine.Build();
    }

    public void Dispose() => _engine.Dispose();

    [Theory]
    [InlineData("五氧", "五氧化二钒", SuggestionKind.Term)]
    [InlineData("vanadium s", "vanadium slag", SuggestionKind.Term)]
    [InlineData("VANADIUM S", "vanadium slag", SuggestionKind.Term)]
    [InlineData("pentox", "vanadium pentoxide", SuggestionKind.Term)]
    [InlineData("攀枝花示", "攀枝花示例钒钛有限公司", SuggestionKind.Name)]
    [InlineData("example v", "Example Vanadium Ltd", SuggestionKind.Name)]
    [InlineData("提取五", "一种从钒渣中提取五氧化二钒的方法", SuggestionKind.Title)]
    [InlineData("釩渣中", "一种从钒渣中提取五氧化二钒的方法", SuggestionKind.Title)]
    [InlineData("slag roast", "Roasting of vanadium slag in a rotary kiln", SuggestionKind.Title)]
    [InlineData("slag roasting", "Roasting of vanadium slag in a rotary kiln", SuggestionKind.Title)]
    public void Suggest_WhatWasBegun_GoesOn(string typed, string expected, SuggestionKind kind) => Assert.Contains(new SearchSuggestion(expected, kind), Suggest(typed));

    [Theory]
    [InlineData("钒")]
    [InlineData("va")]
    [InlineData("ti")]
    [InlineData("一种")]
    [InlineData("示例")]
    public void Suggest_Anything_FindsSomething(string typed)
    {
        var suggestions = Suggest(typed);
        Assert.InRange(suggestions.Count, 1, 8);
        Assert.Distinct(suggestions.Select(s => s.Text));
        Assert.All(suggestions, s =>
        {
            var found = _engine.Search(s.Text);
            Assert.True(found.Total > 0 && !found.Relaxed, s.Text);
        });
    }

    [Fact]
    public void Forms_ThatTheOperatorAdds_AreSuggestedAtOnce()
    {
        var added = new SearchSuggestion("提钒余渣", SuggestionKind.Term);
        Assert.DoesNotContain(added, Suggest("提钒余"));

        _engine.Engine.Words.Replace(["钒渣 = 提钒余渣"]);
        Assert.Contains(added, Suggest("提钒余"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("v")]
    [InlineData("!?")]
    [InlineData("镓")]
    [InlineData("zzz")]
    [InlineData("\"(AND")]
    public void Suggest_NothingToGoOn_IsEmpty(string typed) => Assert.Empty(Suggest(typed));

    [Theory]
    [InlineData("烦渣", "钒渣")] // sounds the same
    [InlineData("凡渣 水浸", "钒渣 水浸")]
    [InlineData("五氧化三钒", "五氧化二钒")] // one character differs
    [InlineData("五氧化钒", "五氧化二钒")] // one is missing
    [InlineData("vandium", "vanadium")]
    [InlineData("vanaduim slag", "vanadium slag")]
    [InlineData("roatsing", "roasting")]
    [InlineData("rotery kiln", "rotary kiln")]
    public void DidYouMean_Slip_IsMended(string typed, string expected)
    {
        var meant = _engine.Engine.DidYouMean(_engine.Index, _engine.Source, typed);
        Assert.Equal(expected, meant);
        Assert.False(_engine.Search(meant).Relaxed);
        Assert.NotEqual(0, _engine.Search(meant).Total);
    }

    [Theory]
    [InlineData("钒渣")] // found as it is
    [InlineData("龘龘")]
    [InlineData("镓铟")] // nothing near is in the index
    [InlineData("galium")] // gallium is a word of the field, and nothing here is about it
    [InlineData("qqqq")]
    [InlineData("201210299861.5")]
    [InlineData("")]
    public void DidYouMean_NothingNear_IsSilent(string typed) => Assert.Null(_engine.Engine.DidYouMean(_engine.Index, _engine.Source, typed));

    [Theory]
    [InlineData("slag", "slag", 0)]
    [InlineData("slag", "salg", 1)]
    [InlineData("slag", "slg", 1)]
    [InlineData("slag", "slags", 1)]
    [InlineData("slag", "flog", 2)]
    [InlineData("slag", "kiln", 3)]
    [InlineData("", "abc", 3)]
    public void Distance_CountsSlips(string left, string right, int expected)
    {
        Assert.Equal(expected, EditDistance.Between(left, right, 2));
        Assert.Equal(expected, EditDistance.Between(right, left, 2));
    }

    [Fact]
    public void Readings_AreThoseOfTheTable() => Assert.Equal("fan zha V 2".ToLowerInvariant(), Readings.Of("釩渣Ｖ2"));

    private IReadOnlyList<SearchSuggestion> Suggest(string typed) => _engine.Engine.Suggest(_engine.Index, _engine.Source, typed, 8);
}
