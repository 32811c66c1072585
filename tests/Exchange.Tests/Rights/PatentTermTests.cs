using System.Globalization;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;

namespace Exchange.Tests.Rights;

/// <summary>Rules §3.1 and its vectors.</summary>
public sealed class PatentTermTests
{
    [Theory]
    [InlineData("T1", "UtilityModel", "1999-09-06", 10, "2009-09-05", "2009-09-06")]
    [InlineData("T2", "Invention", "2004-08-13", 20, "2024-08-12", "2024-08-13")]
    [InlineData("T3", "Design", "2021-05-31", 10, "2031-05-30", "2031-05-31")]
    [InlineData("T4", "Design", "2021-06-01", 15, "2036-05-31", "2036-06-01")]
    [InlineData("T5", "Invention", "2021-01-19", 20, "2041-01-18", "2041-01-19")]
    [InlineData("T6", "Invention", "2012-08-22", 20, "2032-08-21", "2032-08-22")]
    [InlineData("T7", "UtilityModel", "2017-04-05", 10, "2027-04-04", "2027-04-05")]
    [InlineData("leap day", "UtilityModel", "2020-02-29", 10, "2030-02-27", "2030-02-28")]
    public void Of_Vector_HasTerm(string label, string type, string filing, int years, string lastDay, string endsOn)
    {
        // TRM-01, TRM-02, TRM-03
        var term = PatentTerm.Of(Enum.Parse<PatentType>(type), Day(filing));

        Assert.True(new PatentTerm(years, Day(lastDay), Day(endsOn)) == term, label);
    }

    [Fact]
    public void Of_CompensatedInvention_LastsLonger()
    {
        // TRM-05: inventions only
        Assert.Equal(Day("2032-09-20"), PatentTerm.Of(PatentType.Invention, Day("2012-08-22"), 30).LastDay);
        Assert.Equal(Day("2027-04-04"), PatentTerm.Of(PatentType.UtilityModel, Day("2017-04-05"), 30).LastDay);
    }

    [Fact]
    public void HasStarted_BeforeGrant_IsFalse()
    {
        // TRM-06
        Assert.False(PatentTerm.HasStarted(null, Day("2026-01-01")));
        Assert.False(PatentTerm.HasStarted(Day("2026-01-02"), Day("2026-01-01")));
        Assert.True(PatentTerm.HasStarted(Day("2026-01-01"), Day("2026-01-01")));
    }

    [Fact]
    public void PercentPassed_IsClamped()
    {
        var term = PatentTerm.Of(PatentType.Invention, Day("2012-08-22"));
        Assert.Equal(0, term.PercentPassed(Day("2012-08-22"), Day("2000-01-01")));
        Assert.Equal(50, term.PercentPassed(Day("2012-08-22"), Day("2022-08-23")));
        Assert.Equal(100, term.PercentPassed(Day("2012-08-22"), Day("2050-01-01")));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
