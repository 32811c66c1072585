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

    // Titles of the demonstration, and English ones of the same matters: each is found in the other language.
    [Theory]
    [InlineData("sodium roasting of vanadium slag", "示例：一种钒渣低温钠化焙烧提钒的方法", "Low-temperature sodium roasting of vanadium slag", "钒渣钠化焙烧")]
    [InlineData("all-vanadium redox flow battery electrolyte", "示例：一种高浓度全钒液流电池电解液的制备方法", "Electrolyte for an all-vanadium redox flow battery", "全钒液流电池 电解液")]
    [InlineData("scandium from titanium dioxide waste acid", "示例：一种从钛白废酸中回收钪的方法", "Scandium from titanium dioxide waste acid", "钛白废酸 钪")]
    [InlineData("titanium-bearing blast furnace slag", "示例：一种含钛高炉渣微粉及其制备方法", "Use of titanium-bearing blast furnace slag", "含钛高炉渣")]
    [InlineData("removing vanadium from titanium tetrachloride", "示例：一种粗四氯化钛有机物精制除钒的方法", "Removing vanadium from crude TiCl4", "四氯化钛 除钒")]
    [InlineData("ferrovanadium by the aluminothermic process", "示例：一种铝热法冶炼钒铁的喷吹贫化方法", "Ferrovanadium by the aluminothermic process", "铝热法 钒铁")]
    [InlineData("vanadium nitride pusher kiln", "示例：一种氮化钒推板窑的氮气回用装置", "Pusher kiln for vanadium nitride", "氮化钒推板窑")]
    [InlineData("anodic oxidation of titanium alloy", "示例：一种钛合金阳极氧化着色方法", "Anodizing of a titanium alloy", "钛合金阳极氧化")]
    [InlineData("thermochromic VO2 paint", "示例：一种二氧化钒热致变色涂料及其制备方法", "Thermochromic paint of vanadium dioxide", "二氧化钒热致变色涂料")]
    [InlineData("ammonia nitrogen in vanadium precipitation wastewater", "示例：一种沉钒废水氨氮汽提及结晶回用的方法", "Stripping ammonia nitrogen from vanadium precipitation wastewater", "沉钒废水 氨氮")]
    [InlineData("titanium sponge reduction furnace", "示例：一种海绵钛还原炉的快速冷却装置", "Reduction furnace for titanium sponge", "海绵钛还原炉")]
    [InlineData("magnetic separator for vanadium titanomagnetite", "示例：一种钒钛磁铁矿预选用变极距磁选机", "Magnetic separator for vanadium titanomagnetite", "钒钛磁铁矿 磁选机")]
    public void Search_TextsOfTheDemonstration_AreFoundInTheOtherLanguage(string english, string chineseTitle, string englishTitle, string chinese)
    {
        _engine.Source.Add(chineseTitle);
        _engine.Source.Add(englishTitle);
        _engine.Source.Add("石墨烯电池隔膜");
        _engine.Source.Add("Graphene membrane");
        _engine.Build();

        string[] both = [chineseTitle, englishTitle];
        Assert.Equal(both.Order(StringComparer.Ordinal), _engine.Titles(english).Order(StringComparer.Ordinal));
        Assert.Equal(both.Order(StringComparer.Ordinal), _engine.Titles(chinese).Order(StringComparer.Ordinal));
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
