using Exchange.Search.Domain;

namespace Exchange.Tests.Search;

public sealed class NumberFormsTests
{
    // rules PAT-01, PAT-02, §1.3
    [Theory]
    [InlineData("201210299861.5", "2012102998615 201210299861")]
    [InlineData("94192386.X", "94192386x 94192386")]
    [InlineData("CN103631670B", "103631670b 103631670")]
    [InlineData("CN1030001A", "1030001a 1030001")]
    [InlineData("CN88100001A", "88100001a 88100001")]
    [InlineData("PZH-2026-000123", "pzh2026000123")]
    [InlineData("", "")]
    public void ForIndex_Forms(string number, string forms) => Assert.Equal(forms, string.Join(' ', NumberForms.ForIndex(number)));

    [Theory, InlineData("C22B 34/22"), InlineData("c22b34/22"), InlineData("Ｃ２２Ｂ　３４／２２")]
    public void ForQuery_ClassSymbol_KeepsTheSlash(string query)
    {
        var forms = Assert.Single(NumberForms.ForQuery(query));

        Assert.Equal(["c22b34/22"], forms);
        Assert.Contains("c22b34/22", NumberForms.ForIndex("C22B 34/22"));
        Assert.DoesNotContain("c22b34/22", NumberForms.ForIndex("C22B 3/422"));
    }

    [Theory, InlineData("C22B3422"), InlineData("c22b 3422")]
    public void ForQuery_ClassSymbolWithoutSlash_IsFoundToo(string query) =>
        Assert.Contains(Assert.Single(NumberForms.ForQuery(query))[0], NumberForms.ForIndex("C22B 34/22"));

    [Theory]
    [InlineData("五氧化二钒")]
    [InlineData("TC4")]
    [InlineData("V2O5")]
    [InlineData("850 ℃")]
    [InlineData("12345*")]
    [InlineData("")]
    [InlineData("12345 钒")]
    public void ForQuery_NoNumber_Nothing(string query) => Assert.Empty(NumberForms.ForQuery(query));
}
