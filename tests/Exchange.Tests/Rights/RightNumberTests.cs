using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;

namespace Exchange.Tests.Rights;

/// <summary>Rules §13.4.</summary>
public sealed class RightNumberTests
{
    [Theory]
    [InlineData(IpKind.Trademark, "12345678", 19, "12345678-19")]
    [InlineData(IpKind.Trademark, "１２３４５", 2, "12345-2")]
    [InlineData(IpKind.Software, "2019sr0123456", null, "2019SR0123456")]
    [InlineData(IpKind.Copyright, "国作登字-2020-F-01234567", null, "国作登字-2020-F-01234567")]
    [InlineData(IpKind.PlantVariety, "CNA20191234567", null, "CNA20191234567")]
    [InlineData(IpKind.LayoutDesign, "BS.195001234", null, "BS.195001234")]
    [InlineData(IpKind.GeographicalIndication, "AGI00123", null, "AGI00123")]
    public void Check_RightForm_Normalises(IpKind kind, string text, int? niceClass, string expected)
    {
        Assert.Equal((expected, null), RightNumber.Check(kind, text, niceClass));
    }

    [Theory]
    [InlineData(IpKind.Trademark, "123456789", 19)]
    [InlineData(IpKind.Trademark, "12345678", 46)]
    [InlineData(IpKind.Trademark, "12345678", null)]
    [InlineData(IpKind.Software, "2019SR12345", null)]
    [InlineData(IpKind.PlantVariety, "CNA123", null)]
    [InlineData(IpKind.LayoutDesign, "BS-1", null)]
    [InlineData(IpKind.Copyright, "", null)]
    [InlineData(IpKind.Copyright, "0123456789012345678901234567890123456789012345678901234567890", null)]
    public void Check_WrongForm_SaysWhy(IpKind kind, string text, int? niceClass)
    {
        var (number, error) = RightNumber.Check(kind, text, niceClass);
        Assert.Null(number);
        Assert.NotNull(error);
    }
}
