using Exchange.Dates.Contracts;
using Exchange.Financing.Domain;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Exchange.Providers.Contracts;

namespace Exchange.Financing.Services;

/// <summary>What a firm's managers do with one lender that has the dossier: open it, shut it, reply, ask for a renewed answer. See <see cref="DossierStore"/>.</summary>
internal sealed class DossierLenders
{
    private readonly DossierStore _store;
    private readonly DossierCourse _course;
    private readonly AnswerClock _answerClock;
    private readonly FinancingNotices _notices;
    private readonly IResponseTimes _responses;
    private readonly IProviderDirectory _providers;
    private readonly SiteClock _clock;

    public DossierLenders(
        DossierStore store, DossierCourse course, AnswerClock answerClock, FinancingNotices notices, IResponseTimes responses, IProviderDirectory providers, SiteClock clock)
    {
        _store = store;
        _course = course;
        _answerClock = answerClock;
        _notices = notices;
        _responses = responses;
        _providers = providers;
        _clock = clock;
    }

    /// <summary>Asks for an answer anew whose last day has passed.</summary>
    public async Task<Result?> AskAgainAsync(Guid partyId, string number, Guid requestId, CancellationToken cancellationToken)
    {
        var due = await _answerClock.EndAsync(cancellationToken);
        return await _store.ChangeRequestAsync(
            partyId, number, requestId,
            async (_, request) => await OffersAsync(request, cancellationToken)
                ? request.AskAgain(due.Safe, _clock.Today, _clock.Now)
                : Result.Fail(DossierTexts.LenderStoppedNow),
            async (_, request) =>
            {
                _course.Add(request, CourseKind.AskedAgain);
                await _notices.SetDeadlineAsync(request, due, cancellationToken);
                await _notices.TellLenderAsync(request, NoticeTexts.AskedAgain, cancellationToken);
            },
            cancellationToken);
    }

    public Task<Result?> SetAccessAsync(Guid partyId, string number, Guid requestId, bool isOpen, CancellationToken cancellationToken) => _store.ChangeRequestAsync(
        partyId, number, requestId,
        async (_, request) => !isOpen || await OffersAsync(request, cancellationToken)
            ? request.SetAccess(isOpen, _clock.Now)
            : Result.Fail(DossierTexts.LenderStoppedNow),
        (_, request) =>
        {
            _course.Add(request, isOpen ? CourseKind.Opened : CourseKind.Shut);
            return _notices.TellLenderAsync(request, isOpen ? NoticeTexts.Opened : NoticeTexts.Shut, cancellationToken);
        },
        cancellationToken);

    public async Task<Result?> ReplyAsync(Guid partyId, string number, Guid requestId, string? text, CancellationToken cancellationToken)
    {
        PeriodEnd? due = null;
        return await _store.ChangeRequestAsync(
            partyId, number, requestId,
            (_, request) =>
            {
                due = _answerClock.GoesOn(request);
                return Task.FromResult(
                    TypedText.Clean(text) is { } clean ? request.ReplyTo(clean, due.Safe, _clock.Now) : Result.Fail("Please fill in this field.", "Text"));
            },
            async (_, request) =>
            {
                _course.Add(request, CourseKind.Replied);
                if (request.StoppedAt is null)
                {
                    await _notices.SetDeadlineAsync(request, due!, cancellationToken);
                    await _responses.RecordAsync(request.LenderId, request.CountedFrom(_clock.Now), null, request.Id, cancellationToken);
                }

                await _notices.TellLenderAsync(request, NoticeTexts.Replied, cancellationToken);
            },
            cancellationToken);
    }

    private async Task<bool> OffersAsync(DossierRequest request, CancellationToken cancellationToken) =>
        (await _providers.FindAsync([request.LenderId], cancellationToken)).GetValueOrDefault(request.LenderId) is { IsOffering: true };
}
