using Exchange.Financing.Domain;
using Exchange.Financing.Services;
using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Framework.Time;
using Exchange.Providers.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Financing.Handlers;

/// <summary>A lender that may not offer any more cannot answer: its clocks stand still and the firms are told; when it is back they go on.</summary>
internal sealed class ProviderChangedHandler : IIntegrationEventHandler<ProviderChanged>
{
    private readonly AppDbContext _db;
    private readonly IProviderDirectory _providers;
    private readonly IResponseTimes _responses;
    private readonly AnswerClock _answerClock;
    private readonly FinancingNotices _notices;
    private readonly DossierCourse _course;
    private readonly SiteClock _clock;

    public ProviderChangedHandler(
        AppDbContext db, IProviderDirectory providers, IResponseTimes responses, AnswerClock answerClock, FinancingNotices notices,
        DossierCourse course, SiteClock clock)
    {
        _db = db;
        _providers = providers;
        _responses = responses;
        _answerClock = answerClock;
        _notices = notices;
        _course = course;
        _clock = clock;
    }

    public async Task HandleAsync(ProviderChanged integrationEvent, EventMetadata metadata, CancellationToken cancellationToken)
    {
        var lenderId = integrationEvent.PartyId;
        if ((await _providers.FindAsync([lenderId], cancellationToken)).GetValueOrDefault(lenderId) is not { } lender)
        {
            return;
        }

        // All of them, however many: one left out would stay overdue, or stopped, for ever.
        var requests = await _db.Set<DossierRequest>().Include(r => r.Answers)
            .Where(r => r.LenderId == lenderId && (r.StoppedAt == null) == !lender.IsOffering
                && (r.State == RequestState.Sent || r.State == RequestState.NeedMore || r.State == RequestState.Interested || r.State == RequestState.Declined))
            .OrderBy(r => r.Id).ToListAsync(cancellationToken);
        if (requests.Count == 0)
        {
            return;
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
