using Exchange.Framework.Mvc;

namespace Exchange.Tests.Framework;

public sealed class CompatibleTextTests
{
    [Theory]
    [InlineData("ＣＮ１０３", "CN103")]
    [InlineData("钒\uFFFE钛", "钒 钛")]
    [InlineData("\uFFFF", " ")]
    [InlineData("\uD83F\uDFFE", " ")]
    [InlineData("𠮷野家", "𠮷野家")]
    [InlineData("", "")]
    public void Fold_AnyText_IsFoldedOrLeftOut(string text, string expected) => Assert.Equal(expected, CompatibleText.Fold(text));

    // No attribute can hold half of a pair.
    [Fact]
    public void Fold_HalfOfAPair_IsAReplacement() => Assert.Equal("a\uFFFDb", CompatibleText.Fold("a" + '\uD800' + "b"));
}
