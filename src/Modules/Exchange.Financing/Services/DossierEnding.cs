using Exchange.Financing.Contracts;
using Exchange.Financing.Domain;
using Exchange.Financing.ViewModels;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Exchange.Providers.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Financing.Services;

/// <summary>How a dossier comes to its end: a choice, the outcome, or a withdrawal. See <see cref="DossierStore"/>.</summary>
internal sealed class DossierEnding
{
    private readonly AppDbContext _db;
    private readonly DossierStore _store;
    private readonly DossierCourse _course;
    private readonly AnswerClock _answerClock;
    private readonly FinancingNotices _notices;
    private readonly DossierDocuments _documents;
    private readonly IResponseTimes _responses;
    private readonly IProviderDirectory _providers;
    private readonly SiteClock _clock;

    public DossierEnding(
        AppDbContext db, DossierStore store, DossierCourse course, AnswerClock answerClock, FinancingNotices notices, DossierDocuments documents,
        IResponseTimes responses, IProviderDirectory providers, SiteClock clock)
    {
        _db = db;
        _store = store;
        _course = course;
        _answerClock = answerClock;
        _notices = notices;
        _documents = documents;
        _responses = responses;
        _providers = providers;
        _clock = clock;
    }

    /// <param name="answerId">The answer that the firm has seen: a newer one is looked at first.</param>
    /// <param name="with">Requests of those taken along: guarantor, insurer, appraiser.</param>
    public Task<Result?> PickAsync(
        Guid partyId, string number, Guid requestId, long version, Guid answerId, IReadOnlyList<Guid> with, CancellationToken cancellationToken) => _store.ChangeAsync(
        partyId, number, version,
        async dossier =>
        {
            var requests = await _db.Set<DossierRequest>().Include(r => r.Answers).Where(r => r.DossierId == dossier.Id).ToListAsync(cancellationToken);
            if (requests.FirstOrDefault(r => r.Id == requestId) is not { } picked)
            {
                return Result.Fail(DossierTexts.NotOpen);
            }

            if (picked.Current?.Id != answerId)
            {
                return Result.Fail(DossierTexts.Stale);
            }

            var partners = requests.Where(r => r.Id != requestId && with.Contains(r.Id)).ToList();
            if (partners.Count != with.Distinct().Count(id => id != requestId))
            {
                return Result.Fail(DossierTexts.NotOpen);
            }

            var lenders = await _providers.FindAsync([.. partners.Append(picked).Select(r => r.LenderId)], cancellationToken);
            if (lenders.Values.Any(l => !l.IsOffering))
            {
                return Result.Fail(DossierTexts.LenderStoppedNow);
            }

            var result = dossier.Pick(picked, partners, _clock.Today, _clock.Now);
            if (result.Succeeded)
            {
                foreach (var request in partners.Append(picked))
                {
                    await _notices.DropDeadlineAsync(request, cancellationToken);
                    await _notices.TellLenderAsync(request, NoticeTexts.Picked, cancellationToken);
                    _course.Add(request, CourseKind.Picked);
                }

                await _notices.AwaitOutcomeAsync(dossier, cancellationToken);
                await DropAsync(requests.Where(r => r.State != RequestState.Picked), CourseKind.PassedOver, NoticeTexts.PickedOther, cancellationToken);
            }

            return result;
        },
        new { Request = requestId, With = with.Take(DossierSending.MaxLenders) }, cancellationToken);

    public Task<Result?> WithdrawAsync(Guid partyId, string number, EndForm form, CancellationToken cancellationToken) => _store.ChangeAsync(
        partyId, number, form.Version,
        async dossier =>
        {
            var result = _course.Add(dossier.Withdraw(TypedText.Clean(form.Reason), _clock.Now), dossier.Id, CourseKind.Withdrawn);
            if (result.Succeeded)
            {
                await _notices.EndOutcomeAsync(dossier, cancellationToken);
                await DropAsync(await RequestsOfAsync(dossier.Id, cancellationToken), CourseKind.Withdrawn, NoticeTexts.Withdrawn, cancellationToken);
                await _documents.DropAsync(dossier.Id, cancellationToken);
            }

            return result;
        },
        new { Step = "Withdraw" }, cancellationToken);

    public Task<Result?> CloseAsync(Guid partyId, string number, EndForm form, CancellationToken cancellationToken) => _store.ChangeAsync(
        partyId, number, form.Version,
        async dossier =>
        {
            var requests = await RequestsOfAsync(dossier.Id, cancellationToken);
            var result = form.Outcome is { } outcome && Enum.IsDefined(outcome)
                ? dossier.Close(outcome, TypedFigures.ToFen(form.Amount), requests.FirstOrDefault(r => r.Id == form.Lender), TypedText.Clean(form.Reason), _clock.Now)
                : Result.Fail("Choose how it ended.", nameof(form.Outcome));
            if (result.Succeeded)
            {
                _course.Add(dossier.Id, CourseKind.Closed);
                await _notices.EndOutcomeAsync(dossier, cancellationToken);
                if (requests.Find(r => r.LenderId == dossier.FinancedBy) is { } lender)
                {
                    await _notices.AskToConfirmAsync(lender, await _answerClock.EndAsync(cancellationToken), cancellationToken);
                }

                // Who was picked with the lender stays in the picture of what came about.
                await DropAsync(
                    requests.Where(r => dossier.FinancedBy is null || (r.LenderId != dossier.FinancedBy && r.State != RequestState.Picked)), CourseKind.Closed, NoticeTexts.Closed,
                    cancellationToken);
                await _documents.DropAsync(dossier.Id, cancellationToken);
            }

            return result;
        },
        new { form.Outcome, Amount = form.Outcome == DossierOutcome.Financed ? form.Amount : null }, cancellationToken);

    /// <summary>
    /// Nobody acts for the firm any more: what is not ended is withdrawn, the lenders read no reason, and of a natural person only the
    /// course is left. Joins the caller's unit of work.
    /// </summary>
    public async Task LeaveAllAsync(Guid partyId, bool forget, CancellationToken cancellationToken)
    {
        // All of them, however many: nothing of a person is left because it stood far down a list.
        var mine = _db.Set<Dossier>().Where(d => d.PartyId == partyId);
        var dossiers = await mine.OrderBy(d => d.Id).ToListAsync(cancellationToken);
        var requests = (await _db.Set<DossierRequest>().Where(r => mine.Any(d => d.Id == r.DossierId)).ToListAsync(cancellationToken)).ToLookup(r => r.DossierId);
        var withdrawn = new List<Guid>();
        foreach (var dossier in dossiers)
        {
            if (_course.Add(dossier.Withdraw(null, _clock.Now), dossier.Id, CourseKind.Withdrawn).Succeeded)
            {
                await DropAsync(requests[dossier.Id], CourseKind.Withdrawn, NoticeTexts.Withdrawn, cancellationToken);
                withdrawn.Add(dossier.Id);
            }

            if (forget)
            {
                dossier.Forget();
                foreach (var request in requests[dossier.Id])
                {
                    request.ForgetReply();
                }
            }
        }

        await _documents.DropAsync(withdrawn, cancellationToken);
        if (forget)
        {
            await _db.Set<JointQuestion>().Where(q => mine.Any(d => d.Id == q.DossierId)).ExecuteDeleteAsync(cancellationToken);
        }
    }

    private Task<List<DossierRequest>> RequestsOfAsync(Guid dossierId, CancellationToken cancellationToken) =>
        _db.Set<DossierRequest>().Where(r => r.DossierId == dossierId).ToListAsync(cancellationToken);

    /// <summary>Ends them: a dossier has at most <see cref="DossierSending.MaxLenders"/>.</summary>
    private async Task DropAsync(IEnumerable<DossierRequest> requests, CourseKind end, string subject, CancellationToken cancellationToken)
    {
        foreach (var request in requests.Where(r => r.IsRunning || r.State == RequestState.Picked).ToList())
        {
            // Nobody is blamed for a question that was taken back in time.
            if (request.FirstAnsweredAt is null && !request.IsOverdue(_clock.Today))
            {
                await _responses.ForgetAsync(request.LenderId, request.Id, cancellationToken);
            }

            request.Drop(_clock.Now);
            _course.Add(request, end);
            await _notices.DropDeadlineAsync(request, cancellationToken);
            await _notices.TellLenderAsync(request, subject, cancellationToken);
        }
    }
}
