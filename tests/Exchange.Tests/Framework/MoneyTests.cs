using Exchange.Framework.Data;
using Exchange.Framework.Mvc;

namespace Exchange.Tests.Framework;

public sealed class MoneyTests
{
    [Theory]
    [InlineData("12.345", 1235)]
    [InlineData("12.344", 1234)]
    [InlineData("-0.005", -1)]
    public void FromYuan_MoreThanTwoPlaces_RoundsHalfAwayFromZero(string yuan, long fen) =>
        Assert.Equal(fen, Money.FromYuan(decimal.Parse(yuan, System.Globalization.CultureInfo.InvariantCulture)).Fen);

    [Fact]
    public void Add_BeyondSixtyFourBits_Throws() =>
        Assert.Throws<OverflowException>(() => new Money(long.MaxValue) + new Money(1));

    [Theory]
    [InlineData("zh-CN", 12_500_000, "12.5 万元")]
    [InlineData("zh-CN", 350_000, "3,500.00 元")]
    [InlineData("en", 12_500_000, "CNY 125,000.00")]
    public void Amount_ByLanguage_ReadsAsPeopleWriteIt(string culture, long fen, string expected)
    {
        var before = System.Globalization.CultureInfo.CurrentUICulture;
        System.Globalization.CultureInfo.CurrentUICulture = new System.Globalization.CultureInfo(culture);
        try
        {
            Assert.Equal(expected, DisplayText.Amount(new Money(fen)));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentUICulture = before;
        }
    }
}
