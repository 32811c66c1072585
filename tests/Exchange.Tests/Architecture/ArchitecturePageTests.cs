using System.Text.RegularExpressions;

namespace Exchange.Tests.Architecture;

/// <summary>ARCHITECTURE.md says what is there: the modules with what they use, and tests that exist.</summary>
public sealed partial class ArchitecturePageTests
{
    private static readonly string _page = File.ReadAllText(Path.Combine(SourceTree.Root, "ARCHITECTURE.md"));

    [Fact]
    public void Map_OfTheModules_NamesWhatEachReferences()
    {
        var drawn = MapRow().Matches(_page).ToDictionary(
            row => row.Groups["module"].Value,
            row => string.Join(", ", row.Groups["uses"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)));
        var referenced = SourceTree.Files("src/Modules", ".csproj").ToDictionary(
            file => Path.GetFileNameWithoutExtension(file.Path)["Exchange.".Length..],
            file => string.Join(", ", Reference().Matches(file.Read()).Select(m => m.Groups["module"].Value).Where(name => name != "Framework").Order(StringComparer.Ordinal)));

        Assert.Equal(referenced.OrderBy(p => p.Key, StringComparer.Ordinal), drawn.OrderBy(p => p.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void Invariants_Everywhere_NameTestsThatExistAndStandOnce()
    {
        var named = NamedTest().Matches(_page).Select(m => m.Groups["path"].Value).Distinct().ToList();
        var missing = named
            .Where(path => !File.Exists(Path.Combine(SourceTree.Root, "tests", "Exchange.Tests", $"{path}.cs"))).ToList();
        var twice = _page.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal) && NamedTest().IsMatch(line)).Select(line => line.Split(" | ")[0])
            .GroupBy(text => text).Where(rows => rows.Count() > 1).Select(rows => rows.Key).ToList();

        Assert.NotEmpty(named);
        Assert.True(missing.Count == 0, $"No such test: {string.Join(", ", missing)}");
        Assert.Empty(twice);
    }

    [GeneratedRegex(@"^\| `(?<module>\w+)` \| [^|]+ \| (?<uses>[\w, ]*)\|$", RegexOptions.Multiline)]
    private static partial Regex MapRow();

    [GeneratedRegex(@"<ProjectReference Include=""[^""]*Exchange\.(?<module>\w+)\.csproj""")]
    private static partial Regex Reference();

    [GeneratedRegex(@"`(?<path>[A-Z]\w+/(?:\w+/)?\w+Tests)`")]
    private static partial Regex NamedTest();
}
