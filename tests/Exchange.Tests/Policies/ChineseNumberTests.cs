using Exchange.Policies.Domain.Laws;

namespace Exchange.Tests.Policies;

public sealed class ChineseNumberTests
{
    [Theory]
    [InlineData("一", 1)]
    [InlineData("十", 10)]
    [InlineData("十二", 12)]
    [InlineData("二十", 20)]
    [InlineData("一百零三", 103)]
    [InlineData("一百一十", 110)]
    [InlineData("二百零五", 205)]
    [InlineData("一千一百六十四", 1164)]
    [InlineData("一千零一", 1001)]
    [InlineData("一千零二十", 1020)]
    [InlineData("九千九百九十九", 9999)]
    public void Number_ThereAndBack(string text, int number)
    {
        Assert.True(ChineseNumber.TryParse(text, out var read));
        Assert.Equal(number, read);
        Assert.Equal(text, ChineseNumber.Write(number));
    }

    [Theory]
    [InlineData("两百", 200)]
    [InlineData("一〇五", 105)]
    [InlineData("50", 50)]
    [InlineData("１６１", 161)]
    [InlineData("一百 零三", 103)]
    public void OtherForms_AreRead(string text, int number)
    {
        Assert.True(ChineseNumber.TryParse(text, out var read));
        Assert.Equal(number, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("零")]
    [InlineData("12345")]
    [InlineData("甲")]
    public void NoNumber_IsRefused(string text) => Assert.False(ChineseNumber.TryParse(text, out _));

    [Fact]
    public void EveryNumber_ReadsBackAsItself() => Assert.All(
        Enumerable.Range(1, 9999),
        number => Assert.Equal(number, ChineseNumber.TryParse(ChineseNumber.Write(number), out var read) ? read : 0));
}
