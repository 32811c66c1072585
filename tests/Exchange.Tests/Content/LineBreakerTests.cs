using Exchange.Content.Cards;

namespace Exchange.Tests.Content;

public sealed class LineBreakerTests
{
    [Theory]
    [InlineData("专利质押融资", 4, "专利质押|融资")]
    [InlineData("专利，质押融资", 2, "专|利，|质押|融资")]
    [InlineData("他说“质押”", 3, "他说|“质|押”")]
    [InlineData("vanadium pentoxide plant", 10, "vanadium|pentoxide|plant")]
    [InlineData("vanadiumpentoxide", 5, "vanad|iumpe|ntoxi|de")]
    [InlineData("V2O5 提取方法", 6, "V2O5 提|取方法")]
    [InlineData("  ", 5, "")]
    public void Break_OfATitle_KeepsWordsAndMarksTogether(string text, int width, string lines) =>
        Assert.Equal(lines, string.Join('|', LineBreaker.Break(text, 10, width, Width)!));

    [Fact]
    public void Break_IntoTooManyLines_IsNone() => Assert.Null(LineBreaker.Break("专利质押融资", 2, 2, Width));

    [Theory]
    [InlineData("专利质押融资", 2, 2, "专利|质…")]
    [InlineData("𠮷𠮷𠮷𠮷", 1, 2, "𠮷…")]
    public void Cut_OfATitle_EndsWithAnEllipsis(string text, int maxLines, int width, string lines) =>
        Assert.Equal(lines, string.Join('|', LineBreaker.Cut(text, maxLines, width, Width)));

    private static float Width(string text) => text.EnumerateRunes().Count();
}
