namespace Exchange.Tests.Search.Engine;

/// <summary>The passage that answers a question is found, in other words too, and marked.</summary>
public sealed class PassageTests : IDisposable
{
    private readonly EngineFixture _engine = new();

    public void Dispose() => _engine.Dispose();

    [Fact]
    public void Quote_TheSentenceWithMostOfTheWords_IsChosenAndMarked()
    {
        var quotes = _engine.Engine.Quote(
            "降低四氯化钛精制除钒成本",
            [
                ["本发明涉及一种方法。", "用有机物对粗四氯化钛精制除钒，残渣不粘结。", "成本低。"],
                ["一种石墨烯电池隔膜。"],
            ]);

        Assert.Equal(1, quotes[0]!.Index);
        Assert.Contains("<mark>四氯化钛精制除钒</mark>", quotes[0]!.Html, StringComparison.Ordinal);
        Assert.Null(quotes[1]);
    }

    [Fact]
    public void Quote_ARareWord_CountsMoreThanACommonOne()
    {
        var quotes = _engine.Engine.Quote("沉钒废水氨氮处理方法", [["一种废水处理方法。", "氨氮由汽提塔脱除，得到沉钒废水的回用水。"], ["另一种废水处理方法。"], ["再一种废水处理方法。"]]);

        Assert.Equal(1, quotes[0]!.Index);
        Assert.True(quotes[0]!.Score > quotes[1]!.Score);
    }

    [Fact]
    public void Quote_AnEnglishQuestion_FindsTheChineseSentence() =>
        Assert.Equal(1, _engine.Engine.Quote("vanadium pentoxide electrolyte", [["本发明属于化工领域。", "以五氧化二钒制备。"]])[0]!.Index);

    [Fact]
    public void Quote_MarkupInATextOrNoQuestion_IsEncodedOrNothing()
    {
        Assert.Contains("&lt;b&gt;", _engine.Engine.Quote("钒渣焙烧", [["<b>钒渣焙烧"]])[0]!.Html, StringComparison.Ordinal);
        Assert.Null(_engine.Engine.Quote(" ", [["钒渣"]])[0]);
    }
}
