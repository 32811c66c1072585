using Exchange.Framework.Mvc;

namespace Exchange.Advertising.Domain;

/// <summary>Whole days of the site's calendar, both included.</summary>
internal readonly record struct AdPeriod(DateOnly From, DateOnly Until)
{
    /// <summary>Longest period, in days.</summary>
    public const int MaxDays = 92;

    /// <summary>How far ahead a period may begin, in days.</summary>
    public const int MaxLead = 180;

    private const int DaysInWeek = 7;

    public int Days => Until.DayNumber - From.DayNumber + 1;

    /// <summary>A begun week counts whole.</summary>
    public int Weeks => (Days + DaysInWeek - 1) / DaysInWeek;

    public IEnumerable<DateOnly> EachDay()
    {
        for (var day = From; day <= Until; day = day.AddDays(1))
        {
            yield return day;
        }
    }

    /// <summary>Null when an ad may be booked for it today.</summary>
    public Result? Check(DateOnly today)
    {
        if (From <= today)
        {
            return Result.Fail("The first day must be in the future: an ad is reviewed before it is shown.", nameof(From));
        }

        if (Until < From)
        {
            return Result.Fail("The last day lies before the first one.", nameof(Until));
        }

        if (Days > MaxDays)
        {
            return Result.Fail("Book at most {0} days at a time.", nameof(Until), MaxDays);
        }

        return From > today.AddDays(MaxLead) ? Result.Fail("Book at most {0} days ahead.", nameof(From), MaxLead) : null;
    }
}
