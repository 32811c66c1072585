using Exchange.Framework.Events;
using Exchange.Needs.Contracts;
using Exchange.Needs.Domain;
using Exchange.Notifications.Contracts;
using Exchange.Parties.Contracts;
using Exchange.Search.Contracts;

namespace Exchange.Needs.Services;

/// <summary>What follows a change, in the same unit of work: index, event and messages. Messages name no party: they go out by e-mail.</summary>
internal sealed class NeedEffects
{
    private readonly ISearchChanges _search;
    private readonly Outbox _outbox;
    private readonly INotifier _notifier;
    private readonly IPartyDirectory _parties;

    public NeedEffects(ISearchChanges search, Outbox outbox, INotifier notifier, IPartyDirectory parties)
    {
        _search = search;
        _outbox = outbox;
        _notifier = notifier;
        _parties = parties;
    }

    public void Changed(Need need)
    {
        _search.Record(NeedsSearchSource.SourceName, need.Id);
        _outbox.Add(new NeedChanged(need.Id, need.State));
    }

    /// <summary>Tells the members of the asking party who may manage.</summary>
    /// <param name="subject">English msgid; {0} is the number, {1} the title.</param>
    public Task TellAskerAsync(Need need, string kind, string subject, CancellationToken cancellationToken) =>
        TellAsync(need, need.AskerPartyId, kind, subject, $"/desk/needs/{need.Number}", cancellationToken);

    /// <summary>Tells both or one of the sides of an answer, where it is read.</summary>
    public Task TellSideAsync(Need need, NeedAnswer answer, AnswerSide side, string kind, string subject, CancellationToken cancellationToken) =>
        TellAsync(
            need, side == AnswerSide.Asker ? answer.AskerPartyId : answer.AnswererPartyId, kind, subject, $"/desk/needs/answers/{answer.Id:N}", cancellationToken);

    public Task TellReaderAsync(Need need, Guid partyId, string subject, CancellationToken cancellationToken) =>
        TellAsync(need, partyId, NeedNotices.Access, subject, $"/needs/{need.Number}", cancellationToken);

    /// <summary>Tells all who have answered, in one query.</summary>
    public async Task TellAnswerersAsync(Need need, IReadOnlyCollection<Guid> partyIds, string subject, CancellationToken cancellationToken)
    {
        if (partyIds.Count > 0)
        {
            await _notifier.NotifyAsync(
                new Notification(NeedNotices.Ended, subject, [need.Number, need.Title], $"/needs/{need.Number}"),
                await _parties.GetManagerUserIdsAsync(partyIds, cancellationToken), cancellationToken);
        }
    }

    private async Task TellAsync(Need need, Guid partyId, string kind, string subject, string url, CancellationToken cancellationToken) =>
        await _notifier.NotifyAsync(
            new Notification(kind, subject, [need.Number, need.Title], url),
            await _parties.GetManagerUserIdsAsync(partyId, cancellationToken), cancellationToken);
}
