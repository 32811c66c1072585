using Exchange.Advertising.Security;
using Exchange.Notifications.Contracts;

namespace Exchange.Advertising.Services;

/// <summary>What people may switch on and off.</summary>
internal static class AdvertKinds
{
    public static readonly NotificationKind Decided = new("advert.decided", "Decisions on your ads", EmailByDefault: true);

    public static readonly NotificationKind Ended = new("advert.ended", "Your ads begin and end", EmailByDefault: false);

    public static readonly NotificationKind Held = new("advert.held", "Your ads are held back and come back", EmailByDefault: true);

    public static readonly NotificationKind Submitted =
        new("advert.submitted", "Ads to review", EmailByDefault: false, AdvertisingPermissions.ReviewAdvertsName);
}
