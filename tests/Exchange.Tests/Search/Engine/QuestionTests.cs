using System.Text;
using Exchange.Search.Contracts;

namespace Exchange.Tests.Search.Engine;

/// <summary>What nobody's text says word for word is found by what the question is about.</summary>
public sealed class QuestionTests : IDisposable
{
    private readonly EngineFixture _engine = new()
    {
        Source = new SampleSource { Questions = new QuestionWords([KeyValuePair.Create("生锈", (IReadOnlyList<string>)["腐蚀"])]) },
    };

    public void Dispose() => _engine.Dispose();

    [Fact]
    public void Search_AQuestion_FindsWhatTheTextsCallIt()
    {
        _engine.Source.Add("一种耐腐蚀涂层");
        _engine.Source.Add("一种隔膜");
        _engine.Build();

        var found = _engine.Search("铁架子怎么才不生锈");

        Assert.Equal(["一种耐腐蚀涂层"], found.Hits.Select(hit => hit.Title));
        Assert.True(found is { Relaxed: true, IsQuestion: true });
    }

    [Fact]
    public void Search_EnglishWords_FindChineseTextsThatHaveMostOfThem()
    {
        _engine.Source.Add("废旧锂电池中镍钴的回收方法");
        _engine.Source.Add("镍网的制备方法");
        _engine.Source.Add("石墨烯电池隔膜");
        _engine.Build();

        Assert.Equal("废旧锂电池中镍钴的回收方法", _engine.Titles("recover nickel and cobalt from spent lithium batteries, please")[0]);
    }

    [Fact]
    public void Search_WordsOfWhichOneIsNowhere_FindsTheOthers_AlsoASingleCharacter()
    {
        _engine.Source.Add("铜箔的制备", "用于电路。");
        _engine.Source.Add("铜线的制备", "用于电路。");
        _engine.Build();

        Assert.Equal("铜箔的制备", _engine.Titles("箔 电路 龘龘")[0]);
    }

    [Fact]
    public void Search_APageDeeperThanIsCollectedAtOnce_HasTheSameOrder()
    {
        for (var i = 0; i < 1300; i++)
        {
            _engine.Source.Add($"钒渣 {i}", date: i);
        }

        _engine.Build();

        Assert.Equal("钒渣 1299", _engine.Search(null, page: 1, pageSize: 100).Hits[0].Title);
        Assert.Equal("钒渣 299", _engine.Search(null, page: 11, pageSize: 100).Hits[0].Title);
        Assert.Equal("钒渣 0", _engine.Search("钒渣", page: 13, pageSize: 100, sort: "newest").Hits[^1].Title);
    }

    [Fact]
    public void Read_Lines_AreWordsAndMeanings_OrRefused()
    {
        var words = QuestionWords.Read(new MemoryStream(Encoding.UTF8.GetBytes("# note\n太冷=低温 保温\n")));

        Assert.Equal("太冷", Assert.Single(words.Everyday).Key);
        Assert.Equal(["低温", "保温"], words.Everyday[0].Value);
        Assert.Throws<FormatException>(() => QuestionWords.Read(new MemoryStream(Encoding.UTF8.GetBytes("太冷\n"))));
    }
}
