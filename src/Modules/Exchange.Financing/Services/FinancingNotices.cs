using Exchange.Dates.Contracts;
using Exchange.Financing.Domain;
using Exchange.Notifications.Contracts;
using Exchange.Parties.Contracts;

namespace Exchange.Financing.Services;

/// <summary>Messages and deadlines that go with a dossier, inside the caller's unit of work.</summary>
internal sealed class FinancingNotices
{
    private const string AnswerDeadline = "financing.answer";

    private static readonly int[] _remindDaysBefore = [2, 1, 0];

    private readonly INotifier _notifier;
    private readonly IDeadlines _deadlines;
    private readonly IPartyDirectory _parties;

    public FinancingNotices(INotifier notifier, IDeadlines deadlines, IPartyDirectory parties)
    {
        _notifier = notifier;
        _deadlines = deadlines;
        _parties = parties;
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

    public Task DropDeadlineAsync(DossierRequest request, CancellationToken cancellationToken) =>
        _deadlines.DropAsync(new DeadlineKey(AnswerDeadline, request.Id), cancellationToken);
}
