using System.Globalization;
using System.Text.Json.Nodes;
using Exchange.Admin.Services;
using Exchange.Content.Contracts;
using Exchange.Framework.Api;
using Exchange.Framework.Auditing;
using Exchange.Framework.Jobs;
using Exchange.Framework.Localization;
using Exchange.Framework.Navigation;
using Exchange.Framework.Security;
using Exchange.Framework.Settings;
using Exchange.Notifications.Contracts;
using Exchange.Rights.Services;
using Exchange.Search.Contracts;
using Exchange.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Architecture;

/// <summary>Every text that people see has its Chinese.</summary>
public sealed class TranslationTests
{
    private static readonly HashSet<string> _translated = new(
        SourceFiles("zh-CN.po").SelectMany(file =>
        {
            using var reader = new StringReader(file.Read());
            return PoReader.Read(reader).Select(pair => pair.Key).ToList();
        }),
        StringComparer.Ordinal);

    [Fact]
    public void Texts_InSources_HaveTheirChinese()
    {
        var missing = SourceFiles(".cs", ".cshtml")
            .SelectMany(file => Msgids.In(file.Path, file.Read()).Where(id => !_translated.Contains(id)).Select(id => $"{file.Path}: {id}"))
            .ToList();
        Assert.True(missing.Count == 0, string.Create(CultureInfo.InvariantCulture, $"{missing.Count} texts lack Chinese:\n") + string.Join('\n', missing));
    }

    [Fact]
    public void Texts_OfRecipes_HaveTheirChinese()
    {
        // Descriptions of roles are shown; pages come in both languages of their own.
        var missing = SourceTree.Files("recipes", ".recipe.json")
            .SelectMany(file => JsonNode.Parse(file.Read())!["steps"]!.AsArray().Where(step => step!["name"]!.GetValue<string>() == "Roles"))
            .SelectMany(step => step!["Roles"]!.AsArray().Select(role => role!["Description"]!.GetValue<string>()))
            .Where(text => !_translated.Contains(text)).ToList();
        Assert.True(missing.Count == 0, string.Join('\n', missing));
    }

    [Fact]
    public void Texts_OfTheCheckUp_HaveTheirChinese()
    {
        var missing = TradeRuleFile.Read().Rules.SelectMany(rule => new[] { rule.Text, rule.Article }).Where(text => !_translated.Contains(text)).ToList();
        Assert.True(missing.Count == 0, string.Join('\n', missing));
    }

    [Fact]
    public void Texts_ThatModulesTranslateDifferently_AreTranslatedByWhoUsesThem()
    {
        // A theme's text is everybody's; of several modules' texts nobody knows which one a module without its own gets.
        var themes = TextsOf("themes").SelectMany(t => t.Texts.Keys).ToHashSet(StringComparer.Ordinal);
        var modules = TextsOf("src/Modules");
        var ambiguous = modules.SelectMany(m => m.Texts).GroupBy(t => t.Key, t => t.Value)
            .Where(g => g.Distinct(StringComparer.Ordinal).Count() > 1 && !themes.Contains(g.Key)).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);

        var unclear = modules.SelectMany(m => SourceTree.Files($"src/Modules/{m.Module}", ".cs", ".cshtml")
                .SelectMany(file => Msgids.In(file.Path, file.Read())).Distinct(StringComparer.Ordinal)
                .Where(id => ambiguous.Contains(id) && !m.Texts.ContainsKey(id)).Select(id => $"{m.Module}: {id}"))
            .ToList();
        Assert.True(unclear.Count == 0, "Other modules give these several meanings; the module must say which is its own:\n" + string.Join('\n', unclear));
    }

    [Fact]
    public void Translations_OfPlaces_HoldTheSamePlaces()
    {
        var wrong = SourceFiles("zh-CN.po").SelectMany(file =>
        {
            using var reader = new StringReader(file.Read());
            return PoReader.Read(reader).Where(pair => !PlacesOf(pair.Key).SetEquals(PlacesOf(pair.Value))).Select(pair => $"{file.Path}: {pair.Key}").ToList();
        }).ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Captions_OfWhatModulesRegister_HaveTheirChinese()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        var captions = await app.InScopeAsync(services => Task.FromResult(CaptionsOf(services)));

        var missing = captions.Where(caption => !_translated.Contains(caption)).Distinct().ToList();
        Assert.True(missing.Count == 0, string.Join('\n', missing));
    }

    [Theory]
    [InlineData("@T[\"Place bid\"]", "Place bid")]
    [InlineData("this.Notice(S[\"It has been {0}.\", name]);", "It has been {0}.")]
    [InlineData("_s[\"Say \\\"no\\\"\"]", "Say \"no\"")]
    [InlineData("[Display(Name = \"Your name\")]", "Your name")]
    [InlineData("[Required(ErrorMessage = \"Write it.\")]", "Write it.")]
    [InlineData("new NavigationItem(\"My rights\", \"/desk/rights\", \"10\")", "My rights")]
    [InlineData("public static readonly Permission X = new(XName, \"Do X\");", "Do X")]
    [InlineData("return Result.Fail(\"It failed.\", nameof(A));", "It failed.")]
    [InlineData("problems.Add(new ListingProblem(\"ASG-01\", \"The owner is not clear.\", Severity.Blocks));", "The owner is not clear.")]
    [InlineData("public static readonly NotificationKind K = new(\"a.b\", \"When it happens\", true);", "When it happens")]
    public void In_OfSample_FindsTheText(string source, string text) => Assert.Contains(text, Msgids.In("Sample.cs", source));

    [Fact]
    public void In_OfSampleWithTwoArms_FindsBoth() =>
        Assert.Equal(["Answer", "Ask"], Msgids.In("Sample.cshtml", "@T[isOwner ? \"Answer\" : \"Ask\"]"));

    [Fact]
    public void Texts_OfBadSample_AreMissed() => Assert.DoesNotContain("A text that nobody has translated", _translated);

    private static List<string> CaptionsOf(IServiceProvider services)
    {
        string[] menus = [Menus.Main, Menus.Desk, Menus.Admin, Menus.Footer, Menus.SiteMap];
        var items = services.GetServices<INavigationProvider>().SelectMany(p => menus.SelectMany(p.GetItems)).ToList();
        var sources = services.GetServices<ISearchSource>().ToList();
        return
        [
            .. items.Select(i => i.Text), .. items.Select(i => i.Group).OfType<string>(), .. items.Select(i => i.Search?.Hint).OfType<string>(),
            .. services.GetServices<ContentTypeDefinition>().SelectMany(t => new[] { t.Caption, t.SectionCaption, t.SectionLead }).OfType<string>(),
            .. services.GetServices<ContentMarkWord>().Select(word => word.Caption),
            .. services.GetServices<IPermissionProvider>().SelectMany(p => p.GetPermissions()).Select(p => p.Description),
            .. services.GetServices<NotificationKind>().Select(k => k.Caption),
            .. services.GetServices<SettingsSection>().Select(s => s.Caption),
            .. services.GetServices<AuditNames>().SelectMany(n => n.Kinds.Select(k => k.Caption).Concat(n.Actions.Select(a => a.Value)).Concat(n.Fields.Values.Select(f => f.Caption)).Append(n.Heading)),
            .. services.GetServices<AuditNames>().SelectMany(n => n.Fields.Values).SelectMany(f => f.Labels?.Values ?? []), .. AuditNames.Common.Values.Select(f => f.Caption),
            .. ApiScope.All.Select(s => s.Caption),
            .. services.GetServices<OpenDataSet>().SelectMany(s => s.Columns.Select(c => c.Description).Prepend(s.Description).Prepend(s.Caption)),
            .. AuditFieldTexts.All, .. services.GetServices<IJobHandler>().Select(h => h.Caption),
            .. sources.SelectMany(s => s.Facets).Select(f => f.Caption), .. sources.SelectMany(s => s.Sorts).Select(s => s.Caption),
            .. sources.SelectMany(s => s.QueryFields).Select(f => f.Caption), .. sources.SelectMany(s => s.Columns).Select(c => c.Caption),
            .. sources.SelectMany(s => s.Charts).Select(c => c.Caption),
        ];
    }

    private static List<(string Module, Dictionary<string, string> Texts)> TextsOf(string folder) =>
    [
        .. SourceTree.Files(folder, "zh-CN.po").Select(file =>
        {
            using var reader = new StringReader(file.Read());
            // …/{module}/Localization/zh-CN.po
            return (file.Path.Replace('\\', '/').Split('/')[^3], PoReader.Read(reader).GroupBy(p => p.Key).ToDictionary(g => g.Key, g => g.Last().Value, StringComparer.Ordinal));
        }),
    ];

    private static IEnumerable<SourceFile> SourceFiles(params string[] endings) =>
        [.. SourceTree.Files("src", endings), .. SourceTree.Files("themes", endings)];

    private static HashSet<string> PlacesOf(string text) =>
        [.. System.Text.RegularExpressions.Regex.Matches(text, @"\{\d+").Select(m => m.Value)];
}
