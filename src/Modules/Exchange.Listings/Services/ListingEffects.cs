using Exchange.Framework.Events;
using Exchange.Listings.Contracts;
using Exchange.Listings.Domain;
using Exchange.Notifications.Contracts;
using Exchange.Parties.Contracts;
using Exchange.Search.Contracts;
using Exchange.Users.Contracts;

namespace Exchange.Listings.Services;

/// <summary>What follows a change, in the same unit of work: index, event and messages.</summary>
internal sealed class ListingEffects
{
    private readonly ISearchChanges _search;
    private readonly Outbox _outbox;
    private readonly INotifier _notifier;
    private readonly IPartyDirectory _parties;
    private readonly IUserDirectory _users;

    public ListingEffects(ISearchChanges search, Outbox outbox, INotifier notifier, IPartyDirectory parties, IUserDirectory users)
    {
        _users = users;
        _search = search;
        _outbox = outbox;
        _notifier = notifier;
        _parties = parties;
    }

    public void Changed(Listing listing)
    {
        _search.Record(ListingsSearchSource.SourceName, listing.Id);
        _outbox.Add(new ListingChanged(listing.Id, listing.State));
    }

    /// <summary>Tells the operators who decide on reports.</summary>
    /// <param name="subject">English msgid; {0} is the number, {1} the title.</param>
    public async Task TellReportDeskAsync(Listing listing, Guid reportId, string subject, CancellationToken cancellationToken) =>
        await _notifier.NotifyAsync(
            new Notification(ListingNotices.ReportReceived, subject, [listing.Number, listing.Title], $"/Admin/ListingReports/{reportId}"),
            await _users.FindIdsByPermissionAsync(ListingPermissions.ManageReportsName, cancellationToken), cancellationToken);

    /// <summary>Tells the members who may manage.</summary>
    /// <param name="subject">English msgid; {0} is the number, {1} the title.</param>
    public async Task TellOwnerAsync(Listing listing, string kind, string subject, CancellationToken cancellationToken) =>
        await _notifier.NotifyAsync(
            new Notification(kind, subject, [listing.Number, listing.Title], $"/desk/listings/{listing.Number}"),
            await _parties.GetManagerUserIdsAsync(listing.OwnerPartyId, cancellationToken), cancellationToken);
}
