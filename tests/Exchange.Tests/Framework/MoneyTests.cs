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
    [InlineData("zh-CN", 350_000, "3,500 元")]
    [InlineData("zh-CN", 350_050, "3,500.50 元")]
    [InlineData("en", 12_500_000, "CNY 125,000")]
    [InlineData("en", 12_500_050, "CNY 125,000.50")]
    public void Amount_ByLanguage_ReadsAsPeopleWriteIt(string culture, long fen, string expected) =>
        Assert.Equal(expected, In(culture, () => DisplayText.Amount(new Money(fen))));

    [Theory]
    [InlineData("zh-CN", 40_000_000, 60_000_000, "40 – 60 万元")]
    [InlineData("zh-CN", 350_000, 2_000_000, "3,500 元 – 2 万元")]
    [InlineData("en", 40_000_000, 60_000_000, "CNY 400,000 – 600,000")]
    public void Range_UnitOfBothEnds_StandsOnce(string culture, long from, long to, string expected) =>
        Assert.Equal(expected, In(culture, () => DisplayText.Range(new Money(from), new Money(to))));

    private static string In(string culture, Func<string> text)
    {
        var before = System.Globalization.CultureInfo.CurrentUICulture;
        System.Globalization.CultureInfo.CurrentUICulture = new System.Globalization.CultureInfo(culture);
        try
        {
            return text();
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentUICulture = before;
        }
    }
}
