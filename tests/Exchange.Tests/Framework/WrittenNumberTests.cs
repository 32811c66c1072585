using Exchange.Framework.Mvc;

namespace Exchange.Tests.Framework;

public sealed class WrittenNumberTests
{
    [Theory]
    [InlineData("1200000", 1_200_000)]
    [InlineData("1,200,000.50", 1_200_000.5)]
    [InlineData("１２０万", 1_200_000)]
    [InlineData("120 万元", 1_200_000)]
    [InlineData("￥1.2亿", 120_000_000)]
    [InlineData("-4.5", -4.5)]
    public void Read_OfWhatPeopleWrite_IsTheNumber(string text, double expected) => Assert.Equal((decimal)expected, WrittenNumber.Read(text));

    [Theory]
    [InlineData("面议")]
    [InlineData("万")]
    [InlineData("1.2.3")]
    [InlineData("1e9")]
    [InlineData("7922816251426433759354395亿")]
    [InlineData("\uD800")]
    public void Read_OfNoAmount_IsNothing(string text) => Assert.Null(WrittenNumber.Read(text));
}
