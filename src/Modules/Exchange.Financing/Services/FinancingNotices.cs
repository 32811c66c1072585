using Exchange.Dates.Contracts;
using Exchange.Financing.Domain;
using Exchange.Framework.Time;
using Exchange.Notifications.Contracts;
using Exchange.Parties.Contracts;

namespace Exchange.Financing.Services;

/// <summary>Messages and deadlines that go with a dossier, inside the caller's unit of work.</summary>
internal sealed class FinancingNotices
{
    public const string AnswerDeadline = "financing.answer";
    private const string ValidityDeadline = "financing.validity";
    private const string OutcomeDeadline = "financing.outcome";
    private const string ConfirmDeadline = "financing.confirm";

    /// <summary>After the choice the firm is asked for the outcome.</summary>
    private const int OutcomeDays = 60;

    private static readonly int[] _remindDaysBefore = [2, 1, 0];

    private readonly INotifier _notifier;
    private readonly IDeadlines _deadlines;
    private readonly IPartyDirectory _parties;
    private readonly SiteClock _clock;

    public FinancingNotices(INotifier notifier, IDeadlines deadlines, IPartyDirectory parties, SiteClock clock)
    {
        _notifier = notifier;
        _deadlines = deadlines;
        _parties = parties;
        _clock = clock;
    }

    /// <summary>Before consent a lender does not learn the dossier's number either: the request is named by its own address.</summary>
    public static string UrlOf(DossierRequest request) => $"/desk/financing/requests/{request.Id:N}";

    public async Task TellLenderAsync(DossierRequest request, string subject, CancellationToken cancellationToken) => await _notifier.NotifyAsync(
        new Notification(FinancingKinds.Request.Name, subject, [], UrlOf(request)),
        await _parties.GetManagerUserIdsAsync(request.LenderId, cancellationToken), cancellationToken);

    public async Task TellFirmAsync(Dossier dossier, string subject, string lender, CancellationToken cancellationToken) => await _notifier.NotifyAsync(
        new Notification(FinancingKinds.Answer.Name, subject, [dossier.Number, lender], $"/desk/financing/{dossier.Number}"),
        await _parties.GetManagerUserIdsAsync(dossier.PartyId, cancellationToken), cancellationToken);

    public Task SetDeadlineAsync(DossierRequest request, PeriodEnd due, CancellationToken cancellationToken) => _deadlines.SetAsync(
        new DeadlineRequest(
            new DeadlineKey(AnswerDeadline, request.Id), request.LenderId, "Answer a financing dossier", [], due, UrlOf(request),
            "Clock of lenders, published on the page about pledge financing", _remindDaysBefore),
        cancellationToken);

    public Task MeetDeadlineAsync(DossierRequest request, CancellationToken cancellationToken) =>
        _deadlines.MeetAsync(new DeadlineKey(AnswerDeadline, request.Id), cancellationToken);

    public async Task DropDeadlineAsync(DossierRequest request, CancellationToken cancellationToken)
    {
        await _deadlines.DropAsync(new DeadlineKey(AnswerDeadline, request.Id), cancellationToken);
        await _deadlines.DropAsync(new DeadlineKey(ValidityDeadline, request.Id), cancellationToken);
    }

    /// <summary>The clock stands still.</summary>
    public Task PauseDeadlineAsync(DossierRequest request, CancellationToken cancellationToken) =>
        _deadlines.DropAsync(new DeadlineKey(AnswerDeadline, request.Id), cancellationToken);

    /// <summary>Until when the newest answer holds is the firm's to mind.</summary>
    public Task SetValidityAsync(Dossier dossier, DossierRequest request, string lender, CancellationToken cancellationToken) =>
        request is { State: RequestState.Interested, Current.ValidUntil: { } until }
            ? _deadlines.SetAsync(
                new DeadlineRequest(
                    new DeadlineKey(ValidityDeadline, request.Id), dossier.PartyId, "The answer of {0} to dossier {1} holds until then", [lender, dossier.Number],
                    new PeriodEnd(until, until, null), $"/desk/financing/{dossier.Number}/compare", "Day that the lender has stated", [7, 1]),
                cancellationToken)
            : _deadlines.DropAsync(new DeadlineKey(ValidityDeadline, request.Id), cancellationToken);

    /// <summary>A dossier whose lender is picked waits for its outcome.</summary>
    public Task AwaitOutcomeAsync(Dossier dossier, CancellationToken cancellationToken)
    {
        var due = _clock.Today.AddDays(OutcomeDays);
        return _deadlines.SetAsync(
            new DeadlineRequest(
                new DeadlineKey(OutcomeDeadline, dossier.Id), dossier.PartyId, "Record the outcome of dossier {0}", [dossier.Number], new PeriodEnd(due, due, null),
                $"/desk/financing/{dossier.Number}/end", "Sixty days after the choice, published on the page about pledge financing", [30, 7, 0]),
            cancellationToken);
    }

    public Task EndOutcomeAsync(Dossier dossier, CancellationToken cancellationToken) =>
        _deadlines.MeetAsync(new DeadlineKey(OutcomeDeadline, dossier.Id), cancellationToken);

    /// <summary>The lender is asked whether the outcome is as the firm says.</summary>
    public async Task AskToConfirmAsync(DossierRequest lender, PeriodEnd due, CancellationToken cancellationToken)
    {
        await _deadlines.SetAsync(
            new DeadlineRequest(
                new DeadlineKey(ConfirmDeadline, lender.Id), lender.LenderId, "Confirm the outcome of a financing dossier", [], due, UrlOf(lender),
                "Clock of lenders, published on the page about pledge financing", _remindDaysBefore),
            cancellationToken);
        await TellLenderAsync(lender, NoticeTexts.ConfirmOutcome, cancellationToken);
    }

    public Task ConfirmedAsync(DossierRequest lender, CancellationToken cancellationToken) =>
        _deadlines.MeetAsync(new DeadlineKey(ConfirmDeadline, lender.Id), cancellationToken);

    /// <summary>To the managers of all these firms: a lender has stopped, or is back.</summary>
    public async Task TellFirmsAsync(IReadOnlyCollection<Guid> firms, string subject, string lender, CancellationToken cancellationToken) => await _notifier.NotifyAsync(
        new Notification(FinancingKinds.Answer.Name, subject, [lender], "/desk/financing"), await _parties.GetManagerUserIdsAsync(firms, cancellationToken), cancellationToken);
}
