using Exchange.Dates.Contracts;
using Exchange.Framework.Settings;
using Exchange.Framework.Time;

namespace Exchange.Financing.Services;

/// <summary>The working days that a lender has.</summary>
internal sealed class AnswerClock
{
    private readonly IWorkingCalendar _calendar;
    private readonly SiteSettings _settings;
    private readonly SiteClock _clock;

    public AnswerClock(IWorkingCalendar calendar, SiteSettings settings, SiteClock clock)
    {
        _calendar = calendar;
        _settings = settings;
        _clock = clock;
    }

    public async Task<int> DaysAsync(CancellationToken cancellationToken) => (await _settings.GetAsync<FinancingSettings>(cancellationToken)).AnswerDays;

    /// <summary>Where a clock ends that begins today.</summary>
    public async Task<PeriodEnd> EndAsync(CancellationToken cancellationToken) => EndOf(_clock.Today, await DaysAsync(cancellationToken));

    public PeriodEnd EndOf(DateOnly start, int days)
    {
        var end = _calendar.WorkingDaysAfter(start, days);

        // Where no calendar covers the days, as many days of the week are a first estimate; it carries 待核实 and may move.
        return end.Moved is null && end.Nominal is null ? new PeriodEnd(start.AddDays(days + (2 * ((days + 4) / 5))), null, end.MissingYear) : end;
    }
}
