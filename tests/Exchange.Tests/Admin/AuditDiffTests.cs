using Exchange.Admin.Domain;
using Exchange.Framework.Mvc;

namespace Exchange.Tests.Admin;

public sealed class AuditDiffTests
{
    [Fact]
    public void Compare_OfAChange_PutsValuesSideBySide() => Assert.Equal(
        [new ValueChange("State", "Draft", "Submitted"), new ValueChange("Price", "100", null), new ValueChange("Title", null, "钒")],
        AuditDiff.Compare("""{"State":"Draft","Price":100}""", """{"State":"Submitted","Price":null,"Title":"钒"}"""));

    [Fact]
    public void Compare_OfAnAddition_HasNothingBefore()
    {
        var change = Assert.Single(AuditDiff.Compare(null, """{"Name":"A"}"""));
        Assert.True(change.IsChanged);
        Assert.Null(change.Before);
    }

    [Fact]
    public void Compare_OfNothing_IsEmpty() => Assert.Empty(AuditDiff.Compare(null, null));

    [Fact]
    public void Of_FormulasAndQuotes_AreHarmless() =>
        Assert.Equal("\"1\",\"'=HYPERLINK(1)\",\"say \"\"no\"\"\",\"\"\r\n", CsvLine.Of("1", "=HYPERLINK(1)", "say \"no\"", null));

    // Spreadsheets skip blanks before the sign, and some read full-width signs.
    [Theory]
    [InlineData(" =1", "' =1")]
    [InlineData("\n=1", "'\n=1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("a=1", "a=1")]
    public void Cell_ThatASpreadsheetWouldRun_IsDisarmed(string cell, string written) => Assert.Equal($"\"{written}\"\r\n", CsvLine.Of(cell));
}
