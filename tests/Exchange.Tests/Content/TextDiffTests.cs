using Exchange.Content.Domain;

namespace Exchange.Tests.Content;

public sealed class TextDiffTests
{
    [Fact]
    public void Compare_ChangedWords_MarksThemAlone()
    {
        var pieces = TextDiff.CompareWords("补贴最高 30 万元", "补贴最高 50 万元");

        Assert.Equal(["30"], Of(pieces, DiffKind.Removed));
        Assert.Equal(["50"], Of(pieces, DiffKind.Added));
        Assert.Equal("补贴最高  万元", string.Concat(Of(pieces, DiffKind.Same)));
    }

    [Fact]
    public void Compare_ALineInALongText_ShowsItWithItsNeighboursAndCountsTheRest()
    {
        var lines = Enumerable.Range(1, 40).Select(n => $"第 {n} 条").ToList();
        var before = string.Join('\n', lines);
        lines[19] = "第 20 条 已修改";

        var pieces = TextDiff.Compare(before, string.Join('\n', lines));

        Assert.Equal(["17", "18"], Of(pieces, DiffKind.Gap));
        Assert.Equal([" 已修改"], Of(pieces, DiffKind.Added));
        Assert.Empty(Of(pieces, DiffKind.Removed));
        Assert.Contains(pieces, p => p.Text.Contains("第 19 条", StringComparison.Ordinal));
    }

    // A paragraph put before a heading: character by character both would be unreadable.
    [Fact]
    public void Compare_LinesWithLittleInCommon_StandWhole()
    {
        var pieces = TextDiff.Compare("## 一、用自己的话找技术\n\n末段", "新增一段：企业可在质押融资页面一次提交材料。\n\n末段改过");

        Assert.Equal(["## 一、用自己的话找技术"], Of(pieces, DiffKind.Removed));
        Assert.Equal(["新增一段：企业可在质押融资页面一次提交材料。", "改过"], Of(pieces, DiffKind.Added));
    }

    [Fact]
    public void Compare_EqualTexts_IsEmpty() => Assert.Empty(TextDiff.Compare("一\n二", "一\n二"));

    [Theory]
    [InlineData("", "新的一行")]
    [InlineData("旧的一行", "")]
    [InlineData("甲\n乙\n丙", "丙\n乙\n甲")]
    [InlineData("a b c d e f", "f e d c b a")]
    [InlineData("一\n\n二\n三", "一\n二\n\n三\n四")]
    public void Compare_AnyTexts_HoldsBothWhole(string before, string after)
    {
        var pieces = TextDiff.Compare(before, after, context: 1000);

        Assert.Equal(Letters(before), Letters(string.Concat(pieces.Where(p => p.Kind is DiffKind.Same or DiffKind.Removed).Select(p => p.Text))));
        Assert.Equal(Letters(after), Letters(string.Concat(pieces.Where(p => p.Kind is DiffKind.Same or DiffKind.Added).Select(p => p.Text))));
    }

    [Fact]
    public void Compare_TextsWithNothingInCommon_StaysBounded()
    {
        var before = string.Join('\n', Enumerable.Range(0, 5000).Select(n => $"a{n}"));
        var after = string.Join('\n', Enumerable.Range(0, 5000).Select(n => $"b{n}"));

        var pieces = TextDiff.Compare(before, after);

        Assert.Equal([before], Of(pieces, DiffKind.Removed));
        Assert.Equal([after], Of(pieces, DiffKind.Added));
    }

    private static List<string> Of(IEnumerable<DiffPiece> pieces, DiffKind kind) => [.. pieces.Where(p => p.Kind == kind).Select(p => p.Text)];

    // Line ends between lines are the view's.
    private static string Letters(string text) => text.Replace("\n", "", StringComparison.Ordinal);
}
