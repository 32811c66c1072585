using Exchange.Policies.Domain;
using Exchange.Policies.Services;

namespace Exchange.Tests.Policies;

public sealed class PolicyDatesTests
{
    private static readonly DateOnly _day = new(2026, 11, 27);

    /// <summary>Nobody says that a text is in force whose first day is not known.</summary>
    [Fact]
    public void Validity_WithoutADay_IsUnverified()
    {
        Assert.Equal(Validity.Unverified, new PolicyDates(null, null, null, null).On(_day));
        Assert.Equal(Validity.InForce, new PolicyDates(_day, null, null, null).On(_day));
        Assert.Equal(Validity.Draft, new PolicyDates(null, null, null, null, _day).On(_day));
        Assert.Equal(Validity.Expired, new PolicyDates(null, _day.AddDays(-1), null, null).On(_day));
    }

    [Fact]
    public void Mark_SaysHowATextStandsOnTheReadersDay()
    {
        var mark = PolicyMarks.Of(new PolicyDates(_day, _day.AddDays(30), null, null), null);

        Assert.Equal("not_yet_in_force", mark.StandingOn(_day.AddDays(-1))!.Code);
        Assert.Equal("in_force", mark.StandingOn(_day)!.Code);
        Assert.Equal("in_force", mark.StandingOn(_day.AddDays(30))!.Code);
        Assert.Equal("expired", mark.StandingOn(_day.AddDays(31))!.Code);
        Assert.Equal(_day, mark.DayOn(_day.AddDays(90)));
    }
}
