using Exchange.Notifications.Contracts;
using Exchange.Parties.Contracts;

namespace Exchange.Parties.Services;

/// <summary>What this module tells people.</summary>
internal static class PartyNotifications
{
    public const string Verified = "party.verified";
    public const string Rejected = "party.rejected";
    public const string Submitted = "party.submitted";
    public const string Merged = "party.merged";
    public const string JoinRequested = "party.joinrequest";
    public const string ApiAccess = "party.api";

    public static IReadOnlyList<NotificationKind> All { get; } =
    [
        new(Verified, "My organisation has been verified", EmailByDefault: true),
        new(Rejected, "The verification of my organisation was refused", EmailByDefault: true),
        new(Merged, "My organisation was merged with a double of it", EmailByDefault: true),
        new(JoinRequested, "Somebody asks to join my organisation", EmailByDefault: true),
        new(ApiAccess, "Keys and webhooks of my organisation", EmailByDefault: true),
        new(Submitted, "An organisation waits for verification", EmailByDefault: false, PartyPermissions.VerifyPartiesName),
    ];
}
