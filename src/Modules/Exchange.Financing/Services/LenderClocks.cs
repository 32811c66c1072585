using Exchange.Financing.Domain;
using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Framework.Time;
using Exchange.Providers.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Financing.Services;

/// <summary>A lender that may not offer any more cannot answer: its clocks stand still and the firms are told; when it is back they go on.</summary>
internal sealed class LenderClocks
{
    private const int Batch = 200;

    private readonly AppDbContext _db;
    private readonly IProviderDirectory _providers;
    private readonly IResponseTimes _responses;
    private readonly AnswerClock _answerClock;
    private readonly FinancingNotices _notices;
    private readonly DossierCourse _course;
    private readonly Outbox _outbox;
    private readonly SiteClock _clock;

    public LenderClocks(
        AppDbContext db, IProviderDirectory providers, IResponseTimes responses, AnswerClock answerClock, FinancingNotices notices,
        DossierCourse course, Outbox outbox, SiteClock clock)
    {
        _db = db;
        _providers = providers;
        _responses = responses;
        _answerClock = answerClock;
        _notices = notices;
        _course = course;
        _outbox = outbox;
        _clock = clock;
    }

    /// <summary>Joins the caller's unit of work.</summary>
    public async Task FollowAsync(Guid lenderId, CancellationToken cancellationToken)
    {
        if ((await _providers.FindAsync([lenderId], cancellationToken)).GetValueOrDefault(lenderId) is not { } lender)
        {
            return;
        }

        // So many at once. None is left out, or it would stay overdue, or stopped, for ever: the rest follows by an event of its own.
        var requests = await _db.Set<DossierRequest>().Include(r => r.Answers)
            .Where(r => r.LenderId == lenderId && (r.StoppedAt == null) == !lender.IsOffering
                && (r.State == RequestState.Sent || r.State == RequestState.NeedMore || r.State == RequestState.Interested || r.State == RequestState.Declined))
            .OrderBy(r => r.Id).Take(Batch).ToListAsync(cancellationToken);
        if (requests.Count == 0)
        {
            return;
        }

        if (requests.Count == Batch)
        {
            _outbox.Add(new LenderRequestsLeft(lenderId));
        }

        foreach (var request in requests)
        {
            await (lender.IsOffering ? ResumeAsync(request, cancellationToken) : StopAsync(request, cancellationToken));
        }

        var dossiers = requests.Where(r => r.State != RequestState.Declined).Select(r => r.DossierId).ToList();
        var firms = await _db.Set<Dossier>().AsNoTracking().Where(d => dossiers.Contains(d.Id)).Select(d => d.PartyId).Distinct().ToListAsync(cancellationToken);
        await _notices.TellFirmsAsync(firms, lender.IsOffering ? NoticeTexts.Resumed : NoticeTexts.Stopped, lender.Name, cancellationToken);
    }

    private async Task StopAsync(DossierRequest request, CancellationToken cancellationToken)
    {
        request.Stop(_clock.Now);
        _course.Add(request, CourseKind.Stopped);
        await _notices.PauseDeadlineAsync(request, cancellationToken);
        if (request.FirstAnsweredAt is null)
        {
            await _responses.ForgetAsync(request.LenderId, request.Id, cancellationToken);
        }
    }

    private async Task ResumeAsync(DossierRequest request, CancellationToken cancellationToken)
    {
        var due = _answerClock.GoesOn(request);
        request.Resume(due.Safe, _clock.Now);
        _course.Add(request, CourseKind.Resumed);
        if (request.State == RequestState.Sent)
        {
            await _notices.SetDeadlineAsync(request, due, cancellationToken);
            await _responses.RecordAsync(request.LenderId, request.CountedFrom(_clock.Now), null, request.Id, cancellationToken);
        }
    }
}
