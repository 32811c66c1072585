using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using Exchange.Framework.Modules;

namespace Exchange.Tests.Architecture;

/// <summary>Modules form no cycle, show only their contracts, and their domain code stands alone.</summary>
public sealed class ModuleBoundaryTests
{
    private static readonly IReadOnlyList<Assembly> _modules = ModuleCatalog.Discover(typeof(Program).Assembly).Modules;

    [Fact]
    public void Modules_InTheirReferences_FormNoCycle()
    {
        var references = SourceTree.Files("src/Modules", ".csproj").ToDictionary(
            file => Path.GetFileNameWithoutExtension(file.Path), IReadOnlyCollection<string> (file) => ReferencesOf(file));

        Assert.Equal(_modules.Count, references.Count);
        Assert.Empty(ModuleRules.FindCycle(references));
    }

    [Fact]
    public void Modules_InTheirManifests_NameWhatTheyReference()
    {
        foreach (var file in SourceTree.Files("src/Modules", ".csproj"))
        {
            var module = _modules.Single(m => m.GetName().Name == Path.GetFileNameWithoutExtension(file.Path));
            var declared = module.GetCustomAttribute<ModuleAttribute>()!.Dependencies;
            var referenced = ReferencesOf(file);
            var only = declared.Except(referenced).Select(name => $"{name} is declared only")
                .Concat(referenced.Except(declared).Select(name => $"{name} is referenced only")).ToList();
            Assert.True(only.Count == 0, $"{file.Path}: {string.Join(", ", only)}.");
        }
    }

    [Fact]
    public void Modules_ToEachOther_ShowOnlyTheirContracts()
    {
        var exposed = _modules.SelectMany(m => ModuleRules.Exposed(m.GetTypes(), m.GetName().Name!)).ToList();
        Assert.True(exposed.Count == 0, string.Join('\n', exposed));
    }

    [Fact]
    public void Modules_OfTheirInternals_TellOnlyTestsAndMeasurements()
    {
        var friends = _modules.SelectMany(m => m.GetCustomAttributes<InternalsVisibleToAttribute>()).Select(a => a.AssemblyName).Distinct();
        Assert.Empty(friends.Except(["Exchange.Tests", "Exchange.Bench"]));
    }

    [Fact]
    public void Domain_InItsSignatures_NamesNoDatabaseOrWeb()
    {
        var impure = _modules.SelectMany(m => ModuleRules.ImpureSignatures(m.GetTypes())).ToList();
        Assert.True(impure.Count == 0, string.Join('\n', impure));
    }

    /// <summary>How a state is called may be the business's; how it looks is the page's.</summary>
    [Fact]
    public void Domain_InItsSources_NamesNoClassOfTheStyleSheet()
    {
        var drawn = SourceTree.Files("src/Modules", ".cs").Where(IsDrawn).Select(file => file.Path).ToList();
        Assert.True(drawn.Count == 0, string.Join('\n', drawn));

        static bool IsDrawn(SourceFile file) => file.Path.Contains("/Domain/", StringComparison.Ordinal) && file.Read().Contains("\"badge-", StringComparison.Ordinal);
    }

    [Fact]
    public void SharedViews_OfTwoModules_HaveDifferentPaths()
    {
        var twice = SourceTree.Files("src/Modules", ".cshtml")
            .Select(file => file.Path.Split("/Views/Shared/", 2))
            .Where(parts => parts.Length == 2)
            .GroupBy(parts => parts[1], StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1)
            .Select(group => $"{group.Key}: {string.Join(", ", group.Select(parts => parts[0]))}").ToList();
        Assert.True(twice.Count == 0, string.Join('\n', twice));
    }

    [Fact]
    public void Projects_Together_AreFewAndNoneNamesOrchardCore()
    {
        var projects = new[] { "src", "themes", "tests", "bench", "tools" }.SelectMany(folder => SourceTree.Files(folder, ".csproj")).ToList();

        // A module more is a decision, not a habit.
        Assert.InRange(projects.Count, 10, 31);
        Assert.DoesNotContain(projects, p => p.Read().Contains("OrchardCore", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("OrchardCore", File.ReadAllText(Path.Combine(SourceTree.Root, "Directory.Packages.props")), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void FindCycle_OfBadSample_NamesIt()
    {
        var references = new Dictionary<string, IReadOnlyCollection<string>> { ["A"] = ["B"], ["B"] = ["C"], ["C"] = ["A"] };
        Assert.Equal(["A", "B", "C", "A"], ModuleRules.FindCycle(references));
    }

    [Fact]
    public void Exposed_OfBadSample_IsFound() =>
        Assert.Single(ModuleRules.Exposed([typeof(Domain.BadSample)], "Exchange.Tests.Architecture"));

    [Fact]
    public void ImpureSignatures_OfBadSample_AreFound() =>
        Assert.Contains("HttpContext", Assert.Single(ModuleRules.ImpureSignatures([typeof(Domain.BadSample)])), StringComparison.Ordinal);

    private static List<string> ReferencesOf(SourceFile project) => [.. XDocument.Parse(project.Read()).Descendants("ProjectReference")
        .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')))
        .Where(name => name != "Exchange.Framework")];
}
