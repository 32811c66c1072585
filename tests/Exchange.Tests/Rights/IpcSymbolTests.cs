using Exchange.Rights.Domain;

namespace Exchange.Tests.Rights;

public sealed class IpcSymbolTests
{
    [Theory]
    [InlineData("C22B   34/22    (2006.01)", "C22B 34/22")]
    [InlineData("C22B34/22", "C22B 34/22")]
    [InlineData("c22b 34/22(2006.01)I", "C22B 34/22")]
    [InlineData("Int. Cl. C22B 34/22", "C22B 34/22")]
    [InlineData("Int.Cl.8: C01G 23/053", "C01G 23/053")]
    [InlineData("C22B  34/22  20060101AFI20140312BHCN", "C22B 34/22")]
    [InlineData("C22B0034220000", "C22B 34/22")]
    [InlineData("C01G0023053000", "C01G 23/053")]
    [InlineData("C22B0034000000", "C22B 34/00")]
    [InlineData("Ｃ２２Ｂ　３４／２２", "C22B 34/22")]
    [InlineData("G01N", "G01N")]
    [InlineData("G06F 003/01", "G06F 3/01")]
    public void Parse_AnyWrittenForm_Normalises(string text, string expected)
    {
        Assert.Equal(expected, IpcSymbol.Parse(text)?.Normalised);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("09-01")]
    [InlineData("X22B 34/22")]
    [InlineData("钒")]
    public void Parse_OtherText_IsNone(string? text)
    {
        Assert.Null(IpcSymbol.Parse(text));
    }
}
