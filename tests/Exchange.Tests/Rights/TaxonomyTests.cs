using Exchange.Rights.Domain;
using Exchange.Rights.Services;

namespace Exchange.Tests.Rights;

/// <summary>Rules §12 and its vectors.</summary>
public sealed class TaxonomyTests
{
    private static readonly TaxonomyCatalog _taxonomy = new();

    [Theory]
    [InlineData("C22B 34/22", "一种金属钒的制备方法", "VT04-04")]
    [InlineData("C22B 34/22", "钒渣钠化焙烧提钒工艺", "VT03-01")]
    [InlineData("C01G 31/02", "一种方法", "VT03-03")]
    [InlineData("H01M 8/18", "一种电解液", "VT05-02")]
    [InlineData("H01M 8/18", "一种装置", "VT05-01")]
    [InlineData("C22B 34/12", "海绵钛生产方法", "VT07-01")]
    [InlineData("C22B 34/12", "一种钛渣冶炼方法", "VT06-01")]
    [InlineData("C01G 23/07", "一种方法", "VT06-04")]
    [InlineData("C22C 14/00", "一种合金", "VT08-01")]
    [InlineData("C22B 59/00", "一种方法", "VT09-01")]
    [InlineData("C01G 31/02", "高钙钒渣清洁生产五氧化二钒工艺", "VT03-03")]
    [InlineData("C22B 34/22", "高钙钒渣清洁生产五氧化二钒工艺", "VT03-01")]
    [InlineData("B03C 1/30", "一种磁选机", "VT01-02")] // TAX-01: /00 stands for the whole main group
    public void Match_Vector_FindsNode(string ipc, string title, string expected)
    {
        Assert.Equal([expected], Match(title, ipc));
    }

    [Fact]
    public void Match_GenericSymbolWithoutFieldWord_FindsNothing()
    {
        // TAX-03
        Assert.Empty(Match("一种水质检测方法", "G01N 33/18"));
        Assert.Equal(["VT10-04"], Match("一种钒含量的检测方法", "G01N 33/20"));
    }

    [Fact]
    public void Match_NeighbouringSubgroup_FindsNothing()
    {
        // TAX-01: no string prefix.
        Assert.Empty(Match("一种锆的方法", "C22B 34/14"));
        Assert.Empty(Match("一种方法", "C22B 34/1263"));
    }

    // TAX-01: a listed subgroup stands for its indented children too.
    [Theory]
    [InlineData("H01M 8/1023", "一种膜", "VT05-04")]
    [InlineData("H01M 8/0258", "一种流场板", "VT05-03")]
    [InlineData("H01M 8/04186", "一种循环系统", "VT05-01")]
    [InlineData("C21C 5/32", "一种转炉吹炼方法", "VT02-03")]
    public void Match_ChildOfAListedSubgroup_FindsTheNode(string ipc, string title, string expected) => Assert.Equal([expected], Match(title, ipc));

    // What the hierarchy does not know matches exactly or not at all.
    [Fact]
    public void Match_OutsideTheHierarchy_IsExact()
    {
        Assert.Equal(["VT03-04"], Match("一种催化剂", "B01J 23/22"));
        Assert.Empty(Match("一种催化剂", "B01J 23/222"));
    }

    [Fact]
    public void Hierarchy_OfTheFile_FollowsTheOrderOfTheScheme()
    {
        var hierarchy = new IpcHierarchy(["# remark", "A01B 1/00,0", "A01B 1/02,1", "A01B 1/04,2", "A01B 1/06,1"]);

        Assert.True(hierarchy.IsWithin(IpcSymbol.Parse("A01B 1/04")!, IpcSymbol.Parse("A01B 1/02")!));
        Assert.False(hierarchy.IsWithin(IpcSymbol.Parse("A01B 1/06")!, IpcSymbol.Parse("A01B 1/02")!));
        Assert.False(hierarchy.IsWithin(IpcSymbol.Parse("A01B 1/02")!, IpcSymbol.Parse("A01B 1/04")!));
        Assert.Throws<FormatException>(() => new IpcHierarchy(["A01B 1/00"]));
    }

    [Fact]
    public void Match_SeveralSymbols_MainOneFirst()
    {
        Assert.Equal(["VT06-04", "VT09-01"], Match("一种方法", "C01G 23/07", "C22B 59/00", "C01F 17/00"));
    }

    [Fact]
    public void Match_Abbreviation_IsAWholeWord()
    {
        Assert.Equal(["VT04-02"], Match("FeV alloy by aluminothermic reduction", "C22C 35/00"));
        Assert.Equal(["VT04-01"], Match("VN alloy", "C22C 35/00"));
    }

    [Fact]
    public void Catalog_HasFiftyNodes_AndExportFlags()
    {
        Assert.Equal(10, _taxonomy.Roots.Count);
        Assert.Equal(40, _taxonomy.Roots.Sum(root => root.Children.Count));
        Assert.Equal(["VT09-01", "VT09-02"], _taxonomy.Roots.SelectMany(r => r.Children).Where(n => n.ExportSensitive).Select(n => n.Code));
        Assert.Equal([4, 4, 4, 4, 4, 5, 3, 4, 4, 4], _taxonomy.Roots.Select(root => root.Children.Count));
    }

    private static IReadOnlyList<string> Match(string title, params string[] ipc) =>
        _taxonomy.Matcher.Match(ipc.Select(symbol => IpcSymbol.Parse(symbol)!), title, "");
}
