namespace Exchange.Tests.Architecture;

/// <summary>What a text search can say about the sources; each rule is tried on a bad sample too.</summary>
public sealed class SourceRuleTests
{
    [Fact]
    public void Sources_Everywhere_TakeTimeFromTheClock() =>
        AssertNone(Check(SourceRules.AmbientClock, [.. SourceTree.Files("src", ".cs", ".cshtml"), .. SourceTree.Files("themes", ".cs", ".cshtml")]));

    [Fact]
    public void Domain_OfEveryModule_KnowsNoDatabaseWebOrClock() =>
        AssertNone(Check(SourceRules.ImpureDomain, SourceTree.Files("src/Modules", ".cs").Where(f => f.Path.Contains("/Domain/", StringComparison.Ordinal))));

    [Fact]
    public void Views_Everywhere_HoldNoInlineScriptOrStyle() =>
        AssertNone(Check(SourceRules.InlineScriptOrStyle, [.. SourceTree.Files("src", ".cshtml"), .. SourceTree.Files("themes", ".cshtml")]));

    [Fact]
    public void Sources_Everywhere_HoldNoLeftovers() =>
        AssertNone(Check(SourceRules.Leftovers, [.. SourceTree.Files("src", ".cs", ".cshtml"), .. SourceTree.Files("themes", ".cs", ".cshtml")]));

    [Fact]
    public void Controllers_Everywhere_TellTheirProblems() =>
        AssertNone(Check(SourceRules.LostProblem, SourceTree.Files("src/Modules", ".cs")));

    [Fact]
    public void LostProblem_OfBadSample_IsFound()
    {
        Assert.Single(SourceRules.LostProblem("Bad.cs", "            this.Problem(S[result.Error!]);"));
        Assert.Empty(SourceRules.LostProblem("Good.cs", "            return Problem(detail);\n            this.ShowProblem(S[result.Error!]);"));
    }

    [Theory]
    [InlineData("var now = DateTime.UtcNow;")]
    [InlineData("var today = DateTime.Today;")]
    [InlineData("At = DateTimeOffset.UtcNow,")]
    public void AmbientClock_OfBadSample_IsFound(string line) => Assert.Single(SourceRules.AmbientClock("Bad.cs", line));

    [Theory]
    [InlineData("// DateTime.Now is banned.")]
    [InlineData("var now = _clock.Now;")]
    public void AmbientClock_OfGoodSample_IsSilent(string line) => Assert.Empty(SourceRules.AmbientClock("Good.cs", line));

    [Theory]
    [InlineData("using Microsoft.EntityFrameworkCore;")]
    [InlineData("using Microsoft.AspNetCore.Http;")]
    [InlineData("using Exchange.Listings.Data;")]
    [InlineData("private readonly SiteClock _clock;")]
    public void ImpureDomain_OfBadSample_IsFound(string line) => Assert.Single(SourceRules.ImpureDomain("Bad.cs", line));

    [Theory]
    [InlineData("using Exchange.Framework.Data;")]
    [InlineData("using Exchange.Listings.Contracts;")]
    public void ImpureDomain_OfGoodSample_IsSilent(string line) => Assert.Empty(SourceRules.ImpureDomain("Good.cs", line));

    [Theory]
    [InlineData("<p style=\"color:red\">")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<style>p { }</style>")]
    [InlineData("<a onclick=\"go()\">")]
    [InlineData("<a href=\"javascript:go()\">")]
    public void InlineScriptOrStyle_OfBadSample_IsFound(string line) => Assert.Single(SourceRules.InlineScriptOrStyle("Bad.cshtml", line));

    [Theory]
    [InlineData("<script type=\"module\" src=\"~/x.js\"></script>")]
    [InlineData("<script type=\"application/ld+json\">@Html.Raw(data)</script>")]
    public void InlineScriptOrStyle_OfGoodSample_IsSilent(string line) => Assert.Empty(SourceRules.InlineScriptOrStyle("Good.cshtml", line));

    // Samples of what the rule is to find; nothing here is left to do.
    [Theory]
    [InlineData("// TODO: later")]
    [InlineData("#region Fields")]
    public void Leftovers_OfBadSample_IsFound(string line) => Assert.Single(SourceRules.Leftovers("Bad.cs", line));

    private static IEnumerable<string> Check(Func<string, string, IEnumerable<string>> rule, IEnumerable<SourceFile> files) =>
        files.SelectMany(file => rule(file.Path, file.Read()));

    private static void AssertNone(IEnumerable<string> offences)
    {
        var found = offences.ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
