using Exchange.Framework.Data;
using Exchange.Search.Indexing;

namespace Exchange.Tests.Search.Engine;

/// <summary>What means the same is found in Chinese, English and formulae.</summary>
public sealed class SynonymTests : IDisposable
{
    private readonly EngineFixture _engine = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("exchange-synonyms-").FullName;

    public void Dispose()
    {
        _engine.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("vanadium pentoxide")]
    [InlineData("Vanadium Pentoxide")]
    [InlineData("V2O5")]
    [InlineData("钒酸酐")]
    [InlineData("五氧化二钒")]
    [InlineData("preparation of vanadium pentoxide")] // half of the words is enough where one is not in the list
    public void Search_AnyForm_FindsTheChineseText(string query)
    {
        _engine.Source.Add("五氧化二钒的提纯", "以钒渣为原料。");
        _engine.Source.Add("石墨烯电池隔膜", "一种隔膜涂层。");
        _engine.Build();

        Assert.Equal(["五氧化二钒的提纯"], _engine.Titles(query));
    }

    [Theory]
    [InlineData("钛白粉")]
    [InlineData("二氧化钛")]
    [InlineData("鈦白粉")]
    [InlineData("TiO2")]
    [InlineData("titania")]
    public void Search_AnyForm_FindsTheEnglishText(string query)
    {
        _engine.Source.Add("Process for making titanium dioxide", "From ilmenite.");
        _engine.Source.Add("Graphene membrane");
        _engine.Build();

        Assert.Equal(["Process for making titanium dioxide"], _engine.Titles(query));
    }

    [Fact]
    public void Search_WhatWasTyped_ComesBeforeWhatMeansTheSame_AndBothAreMarked()
    {
        _engine.Source.Add("vanadium pentoxide");
        _engine.Source.Add("五氧化二钒");
        _engine.Build();

        Assert.Equal(["五氧化二钒", "vanadium pentoxide"], _engine.Titles("五氧化二钒"));
        Assert.Equal(["vanadium pentoxide", "五氧化二钒"], _engine.Titles("vanadium pentoxide"));
        Assert.All(_engine.Search("V2O5").Hits, hit => Assert.StartsWith("<mark>", hit.TitleHtml, StringComparison.Ordinal));
    }

    [Fact]
    public void Search_HalfAnExpression_IsNotExpanded()
    {
        // The list knows 钛白粉 and not the rest of the run: the run stands for itself.
        _engine.Source.Add("titanium dioxide");
        _engine.Build();

        Assert.Empty(_engine.Titles("钛白粉龘龘"));
    }

    [Fact]
    public void Split_KnowsEveryPartOrNothing_TheLongestFormsWin()
    {
        var synonyms = new Synonyms(new SearchAnalyzer(), ["钒 = vanadium", "钒渣 = vanadium slag", "焙烧 = roasting", "渣焙 = nonsense"], ["roasting = 烧烤", "leach, leaching = 浸出, 淋滤"]);

        Assert.Equal(["钒渣", "焙烧"], synonyms.Split("釩渣焙烧").Select(c => c.Forms[0][0].Term));
        Assert.Empty(synonyms.Split("钒渣熔炼"));
        Assert.Empty(synonyms.Split(""));
    }

    [Fact]
    public void Glossary_WidensEnglishWords_NotChineseOnes_AndSynonymsComeFirst()
    {
        var analyzer = new SearchAnalyzer();
        var synonyms = new Synonyms(analyzer, ["焙烧 = roasting"], ["roasting = 烧烤", "leach, leaching = 浸出, 淋滤"]);

        Assert.Equal("焙烧", synonyms.Find(analyzer.Analyze("roasting"))!.Forms[0][0].Term);
        Assert.Equal(3, synonyms.Find(analyzer.Analyze("leaching"))!.Forms.Count);
        Assert.Null(synonyms.Find(analyzer.Analyze("浸出")));
        Assert.Empty(synonyms.Split("浸出"));
        Assert.Throws<FormatException>(() => new Synonyms(analyzer, [], ["no second side"]));
    }

    [Fact]
    public void Glossary_OfTheModule_KnowsEachEnglishWordOnce()
    {
        var english = WordFiles.Lines(Synonyms.GlossaryName).SelectMany(line => line.Split(" = ")[0].Split(", ")).ToList();

        Assert.InRange(english.Count, 400, 5000);
        Assert.Empty(english.GroupBy(word => word, StringComparer.Ordinal).Where(words => words.Count() > 1).Select(words => words.Key));
    }

    [Fact]
    public void Read_TheListOfTheDataFolder_Wins()
    {
        File.WriteAllText(Path.Combine(_folder, Synonyms.FileName), "# own\n\n甲物 = thing a\n");
        var own = Synonyms.Read(new SearchAnalyzer(), new DataFolder(_folder));

        Assert.Single(own.Split("甲物"));
        Assert.Empty(own.Split("钒渣"));
    }

    [Fact]
    public void List_OfTheModule_HasTheFieldAndNothingTwice()
    {
        var lines = WordFiles.Lines(Synonyms.FileName);
        var forms = lines.SelectMany(line => line.Split(" = ")).ToList();

        Assert.True(lines.Count >= 400, $"{lines.Count} entries");
        Assert.All(lines, line => Assert.True(line.Split(" = ").Length >= 2, line));
        Assert.Empty(forms.GroupBy(f => f.Normalize(System.Text.NormalizationForm.FormKC), StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key));
    }
}
