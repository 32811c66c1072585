using Exchange.Dates.Contracts;
using Exchange.Financing.Domain;
using Exchange.Framework.Data;
using Exchange.Framework.Jobs;
using Exchange.Framework.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Financing.Services;

/// <summary>
/// Writes into the course on which day a lender became late, once for each of its clocks, and tells the firm. What is overdue is
/// computed wherever it is shown: this is its record. A day that may still move, because no calendar covers it, is not recorded (rules GEN-05).
/// </summary>
internal sealed class LateLenders : LeasedStep
{
    private const int Batch = 100;

    // What has been late for longer is no news: the site was down, or did not record it yet.
    private const int NewsDays = 14;

    public LateLenders(IServiceScopeFactory scopes)
        : base(scopes, "financing.late")
    {
    }

    protected override async Task<bool> RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<AppDbContext>();
        var today = services.GetRequiredService<SiteClock>().Today;
        var covered = services.GetRequiredService<IWorkingCalendar>().Years.Select(y => y.Year).ToList();
        var recorded = db.Set<CourseEntry>().Where(e => e.Kind == CourseKind.Late);
        var late = await db.Set<DossierRequest>().AsNoTracking()
            .Where(r => r.State == RequestState.Sent && r.StoppedAt == null && r.DueOn < today && covered.Contains(r.DueOn.Year)
                && !recorded.Any(e => e.RequestId == r.Id && e.At >= r.ClockStartedAt))
            .OrderBy(r => r.DueOn).ThenBy(r => r.Id).Take(Batch).ToListAsync(cancellationToken);
        var ids = late.ConvertAll(r => r.DossierId);
        var dossiers = await db.Set<Dossier>().AsNoTracking().Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, cancellationToken);
        var names = await services.GetRequiredService<RequestParties>().NamesAsync([.. late.Select(r => r.LenderId).Distinct()], cancellationToken);
        var course = services.GetRequiredService<DossierCourse>();
        var notices = services.GetRequiredService<FinancingNotices>();
        foreach (var request in late)
        {
            course.AddLate(request);
            if (today.DayNumber - request.DueOn.DayNumber <= NewsDays)
            {
                await notices.TellFirmAsync(dossiers[request.DossierId], NoticeTexts.Late, names.GetValueOrDefault(request.LenderId, ""), cancellationToken);
            }
        }

        return await db.TrySaveAsync(cancellationToken) && late.Count == Batch;
    }
}
