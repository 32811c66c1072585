using Exchange.Rights.Contracts;

namespace Exchange.Rights.Domain;

/// <summary>How long a patent lasts (rules §3.1).</summary>
/// <param name="Years">Full years from the filing date.</param>
/// <param name="LastDay">Last effective day (TRM-03).</param>
/// <param name="EndsOn">The day on which the patent has ended (期满终止日, TRM-03); holidays do not move it.</param>
internal sealed record PatentTerm(int Years, DateOnly LastDay, DateOnly EndsOn)
{
    // TRM-02: designs filed from this day on last 15 years.
    private static readonly DateOnly _longDesigns = new(2021, 6, 1);

    /// <param name="filingDate">Not the priority date (TRM-01); the international filing date in PCT cases (TRM-04).</param>
    /// <param name="compensationDays">Term compensation of an invention, in days (TRM-05).</param>
    public static PatentTerm Of(PatentType type, DateOnly filingDate, int compensationDays = 0)
    {
        var years = type switch
        {
            PatentType.Invention => 20,
            PatentType.UtilityModel => 10,
            PatentType.Design => filingDate >= _longDesigns ? 15 : 10,
            _ => throw new ArgumentOutOfRangeException(nameof(type)),
        };
        var ends = filingDate.AddYears(years).AddDays(type == PatentType.Invention ? compensationDays : 0);
        return new PatentTerm(years, ends.AddDays(-1), ends);
    }

    /// <summary>The right starts on the day of the grant announcement (TRM-06).</summary>
    public static bool HasStarted(DateOnly? grantDate, DateOnly day) => grantDate is { } grant && grant <= day;

    /// <summary>Share of the term that has passed on the day, 0 to 100.</summary>
    public int PercentPassed(DateOnly filingDate, DateOnly day)
    {
        var whole = EndsOn.DayNumber - filingDate.DayNumber;
        return Math.Clamp((int)((day.DayNumber - filingDate.DayNumber) * 100L / whole), 0, 100);
    }
}
