using Exchange.Dates.Contracts;
using Exchange.Financing.Domain;
using Exchange.Framework.Settings;
using Exchange.Framework.Time;

namespace Exchange.Financing.Services;

/// <summary>The working days that a lender has.</summary>
internal sealed class AnswerClock
{
    public const int MinimumLeft = 2;
    private const int MaximumLeft = 60;

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

    /// <summary>No calendar covers the day: it may still move (rules GEN-05).</summary>
    public bool MayMove(DateOnly day) => _calendar.IsWorkingDay(day) is null;

    /// <summary>Working days from today to the day; null when no calendar covers them.</summary>
    public int? WorkingDaysUntil(DateOnly day) => _calendar.WorkingDaysUntil(_clock.Today, day);

    public PeriodEnd EndOf(DateOnly start, int days) => _calendar.DueAfter(start, days);

    /// <summary>
    /// The last day of a clock that goes on today after it stood still: as many working days as were left, but at least
    /// <see cref="MinimumLeft"/>. Published on the page about pledge financing.
    /// </summary>
    public PeriodEnd GoesOn(DossierRequest request)
    {
        var paused = request.PausedAt is { } since ? SiteClock.ToDate(since) : _clock.Today;
        var left = MinimumLeft;
        while (left < MaximumLeft && EndOf(paused, left).Safe < request.DueOn)
        {
            left++;
        }

        return EndOf(_clock.Today, left);
    }
}
