using Exchange.Investing.Security;
using Exchange.Notifications.Contracts;

namespace Exchange.Investing.Services;

/// <summary>What people may switch on and off.</summary>
internal static class InvestingKinds
{
    public static readonly NotificationKind Watched = new("investing.watched", "Listings on your shortlist that end, pause or return", EmailByDefault: true);

    public static readonly NotificationKind Interest = new("investing.interest", "Interest of investors in your listings", EmailByDefault: true);

    public static readonly NotificationKind Answer = new("investing.answer", "Answers of owners to your interest", EmailByDefault: true);

    public static readonly NotificationKind Roadshow = new("investing.roadshow", "Roadshows that you take part in", EmailByDefault: true);

    public static readonly NotificationKind Applied =
        new("investing.applied", "Applications for slots of roadshows", EmailByDefault: false, InvestingPermissions.ManageRoadshowsName);

    public static IReadOnlyList<NotificationKind> All { get; } = [Watched, Interest, Answer, Roadshow, Applied];
}
