using System.Globalization;
using Exchange.Advertising.Domain;
using Exchange.Advertising.Security;
using Exchange.Dates.Contracts;
using Exchange.Framework.Settings;
using Exchange.Framework.Time;
using Exchange.Notifications.Contracts;
using Exchange.Parties.Contracts;
using Exchange.Users.Contracts;

namespace Exchange.Advertising.Services;

/// <summary>Whom to tell of what, and by when the operator answers. Everything joins the caller's unit of work.</summary>
internal sealed class AdvertEffects
{
    private const string ReviewDeadline = "advert.review";

    private readonly INotifier _notifier;
    private readonly IPartyDirectory _parties;
    private readonly IUserDirectory _users;
    private readonly IDeadlines _deadlines;
    private readonly IWorkingCalendar _calendar;
    private readonly SiteSettings _settings;
    private readonly SiteClock _clock;

    public AdvertEffects(
        INotifier notifier, IPartyDirectory parties, IUserDirectory users, IDeadlines deadlines, IWorkingCalendar calendar, SiteSettings settings,
        SiteClock clock)
    {
        _notifier = notifier;
        _parties = parties;
        _users = users;
        _deadlines = deadlines;
        _calendar = calendar;
        _settings = settings;
        _clock = clock;
    }

    public async Task SubmittedAsync(AdBooking booking, CancellationToken cancellationToken)
    {
        var settings = await _settings.GetAsync<AdvertisingSettings>(cancellationToken);
        var due = _calendar.DueAfter(_clock.Today, settings.ReviewWorkingDays);
        await _deadlines.SetAsync(
            new DeadlineRequest(
                new DeadlineKey(ReviewDeadline, booking.Id), null, "Review ad {0}", [booking.Number], due, $"/Admin/Adverts/{booking.Number}",
                "Service time of the operator", []),
            cancellationToken);
        var notification = new Notification(AdvertKinds.Submitted.Name, "Ad {0} waits for review", [booking.Number], $"/Admin/Adverts/{booking.Number}");
        await _notifier.NotifyAsync(
            notification, await _users.FindIdsByPermissionAsync(AdvertisingPermissions.ReviewAdvertsName, cancellationToken), cancellationToken);
    }

    public Task ReviewedAsync(AdBooking booking, CancellationToken cancellationToken) =>
        _deadlines.MeetAsync(new DeadlineKey(ReviewDeadline, booking.Id), cancellationToken);

    public Task ReviewDroppedAsync(AdBooking booking, CancellationToken cancellationToken) =>
        _deadlines.DropAsync(new DeadlineKey(ReviewDeadline, booking.Id), cancellationToken);

    /// <param name="count">How many ads are concerned.</param>
    public async Task TellHeldAsync(Guid partyId, bool held, int count, CancellationToken cancellationToken) =>
        await _notifier.NotifyAsync(
            new Notification(
                AdvertKinds.Held.Name,
                held
                    ? "Ads held back: {0}. The directory does not show your profile at present; they come back with it."
                    : "Ads shown again: {0}. The directory shows your profile.",
                [count.ToString(CultureInfo.InvariantCulture)], "/desk/adverts"),
            await _parties.GetManagerUserIdsAsync(partyId, cancellationToken), cancellationToken);

    public async Task TellAdvertiserAsync(AdBooking booking, NotificationKind kind, string subject, CancellationToken cancellationToken) =>
        await _notifier.NotifyAsync(
            new Notification(kind.Name, subject, [booking.Number, booking.Headline], $"/desk/adverts/{booking.Number}"),
            await _parties.GetManagerUserIdsAsync(booking.PartyId, cancellationToken), cancellationToken);
}
