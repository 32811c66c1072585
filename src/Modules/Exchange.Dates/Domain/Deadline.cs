using Exchange.Dates.Contracts;
using Exchange.Framework.Auditing;
using Exchange.Framework.Data;

namespace Exchange.Dates.Domain;

/// <summary>A day by which something is due, and when to remind of it.</summary>
internal sealed class Deadline : IAudited, IVersioned
{
    public const int KindLength = 60;
    public const int CaptionLength = 200;
    public const int ArgumentsLength = 1000;
    public const int UrlLength = 300;
    public const int BasisLength = 200;
    public const int RemindersLength = 60;

    private Deadline()
    {
    }

    public Deadline(DeadlineKey key, DateTimeOffset now)
    {
        Kind = key.Kind;
        SubjectId = key.SubjectId;
        SetAt = now;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public string Kind { get; private set; } = "";

    public Guid SubjectId { get; private set; }

    public Guid? PartyId { get; private set; }

    public string Caption { get; private set; } = "";

    /// <summary>JSON array of strings.</summary>
    public string Arguments { get; private set; } = "[]";

    public string Basis { get; private set; } = "";

    public string Url { get; private set; } = "";

    /// <summary>By the calendar alone (rules GEN-05).</summary>
    public DateOnly NominalOn { get; private set; }

    /// <summary>Moved to a working day; the nominal day where no calendar covers the year.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>No calendar covers the year: the day may still move to a later one.</summary>
    public bool MayMove { get; private set; }

    /// <summary>Where counting begins when the calendar comes; null where the nominal day alone moves.</summary>
    public DateOnly? CountedFrom { get; private set; }

    /// <summary>Working days to be counted from there.</summary>
    public int? WorkingDays { get; private set; }

    public DeadlineState State { get; private set; }

    public DateTimeOffset SetAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Days before the due day on which to remind, the earliest first, comma-separated.</summary>
    public string Reminders { get; private set; } = "";

    /// <summary>The next day on which to remind; null when there is none left.</summary>
    public DateOnly? RemindOn { get; private set; }

    public long Version { get; private set; }

    public string AuditId => Id.ToString("N");

    public void Set(DeadlineRequest request, string arguments, DateOnly today)
    {
        PartyId = request.PartyId;
        Caption = request.Caption;
        Arguments = arguments;
        Basis = request.Basis;
        Url = request.Url;
        DueOn = request.Due.Safe;
        NominalOn = request.Due.Nominal ?? DueOn;
        MayMove = request.Due.Moved is null;
        CountedFrom = request.Due.Uncounted?.From;
        WorkingDays = request.Due.Uncounted?.Days;
        State = DeadlineState.Open;
        EndedAt = null;
        Reminders = string.Join(',', request.RemindDaysBefore.Where(d => d >= 0).Distinct().OrderDescending());
        RemindOn = NextReminder(today);
    }

    /// <summary>A calendar has come. A day that was said stays, or moves to a later one.</summary>
    /// <returns>Whether it is later now.</returns>
    public bool Count(IWorkingCalendar calendar, DateOnly today)
    {
        var end = CountedFrom is { } from && WorkingDays is { } days ? calendar.WorkingDaysAfter(from, days) : calendar.MonthsAfter(NominalOn, 0);
        if (end.Moved is not { } day)
        {
            return false;
        }

        MayMove = false;
        (CountedFrom, WorkingDays) = (null, null);
        if (day <= DueOn)
        {
            return false;
        }

        NominalOn = end.Nominal ?? day;
        DueOn = day;
        RemindOn = NextReminder(today);
        return true;
    }

    public void End(DeadlineState state, DateTimeOffset now)
    {
        if (State == DeadlineState.Open)
        {
            State = state;
            EndedAt = now;
            RemindOn = null;
        }
    }

    /// <summary>The reminder of today was sent. Reminders whose day passed while nobody could send them are not sent late one by one.</summary>
    public void Reminded(DateOnly today) => RemindOn = NextReminder(today.AddDays(1));

    private DateOnly? NextReminder(DateOnly from) => Reminders.Split(',', StringSplitOptions.RemoveEmptyEntries)
        .Select(d => (DateOnly?)DueOn.AddDays(-int.Parse(d, System.Globalization.CultureInfo.InvariantCulture)))
        .Where(day => day >= from).Min();
}
