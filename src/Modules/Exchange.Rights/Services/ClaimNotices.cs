using Exchange.Notifications.Contracts;
using Exchange.Parties.Contracts;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;
using Exchange.Users.Contracts;

namespace Exchange.Rights.Services;

/// <summary>Tells the people of a party what happens to their claims.</summary>
internal sealed class ClaimNotices
{
    public const string DecidedKind = "rights.claim-decided";
    public const string DisputedKind = "rights.claim-disputed";
    public const string ClaimableKind = "rights.claimable";
    public const string EventKind = "rights.event-decided";
    public const string StatusKind = "rights.status-changed";

    public const string OwnersKind = "rights.owners-changed";
    public const string OwnersToConfirmKind = "rights.owners-to-confirm";

    // A notice is a line; the reason in full stands with the decision.
    private const int MaxReason = 200;

    public const string MergedKind = "rights.merged";

    public const string HolderKind = "rights.holder-alert";
    public const string HoldersToTellKind = "rights.holders-to-tell";

    private readonly INotifier _notifier;
    private readonly IPartyDirectory _parties;
    private readonly IUserDirectory _users;

    public ClaimNotices(INotifier notifier, IPartyDirectory parties, IUserDirectory users)
    {
        _users = users;
        _notifier = notifier;
        _parties = parties;
    }

    public static IEnumerable<NotificationKind> Kinds { get; } =
    [
        new(DecidedKind, "A claim to a right was decided", EmailByDefault: true),
        new(DisputedKind, "A claim of ours is disputed", EmailByDefault: true),
        new(EventKind, "A legal event that we stated was compared with the register", EmailByDefault: true),
        new(StatusKind, "An event announced before changed the status of a right of ours", EmailByDefault: true),
        new(OwnersKind, "The register names other owners of a right", EmailByDefault: true),
        new(OwnersToConfirmKind, "The owners of a right are to be read in the register", EmailByDefault: true, RightsPermissions.ManageRightsName),
        new(MergedKind, "Two records of a right of ours turned out to be one", EmailByDefault: true),
        new(HolderKind, "A right on which we hold a pledge or a licence passes to others or ends", EmailByDefault: true),
        new(HoldersToTellKind, "A pledgee or licensee is to be told of a transfer or an end", EmailByDefault: true, RightsPermissions.ManageRightsName),
        new(ClaimableKind, "Rights bear our name and can be claimed", EmailByDefault: true),
    ];

    public Task DisputedAsync(Guid holderId, IpRight right, CancellationToken cancellationToken) =>
        NotifyAsync(holderId, new Notification(DisputedKind, "Another party disputes your claim to {0}", [right.DisplayNumber], $"/desk/rights/{right.Id:N}/answer"), cancellationToken);

    public Task DisputeRefusedAsync(Guid holderId, IpRight right, string reason, CancellationToken cancellationToken) => NotifyAsync(
        holderId,
        new Notification(
            DisputedKind, "The claim that disputed yours to {0} was refused; yours stands. Reason: {1}",
            [right.DisplayNumber, reason.Length <= MaxReason ? reason : reason[..MaxReason] + "…"], $"/desk/rights/{right.Id:N}"),
        cancellationToken);

    public Task DecidedAsync(Guid partyId, IpRight right, bool accepted, CancellationToken cancellationToken) => NotifyAsync(
        partyId,
        new Notification(
            DecidedKind, accepted ? "Your claim to {0} was accepted" : "Your claim to {0} was refused", [right.DisplayNumber],
            accepted ? $"/desk/rights/{right.Id:N}" : "/desk/rights"),
        cancellationToken);

    public Task EventDecidedAsync(Guid partyId, IpRight right, bool confirmed, CancellationToken cancellationToken) => NotifyAsync(
        partyId,
        new Notification(
            EventKind, confirmed ? "The legal event you stated of {0} was found in the register" : "The legal event you stated of {0} was not found in the register",
            [right.DisplayNumber], $"/desk/rights/{right.Id:N}"),
        cancellationToken);

    public Task StatusChangedAsync(Guid partyId, IpRight right, CancellationToken cancellationToken) => NotifyAsync(
        partyId,
        new Notification(StatusKind, "The legal status of {0} has changed: an event announced before has taken effect", [right.DisplayNumber], $"/desk/rights/{right.Id:N}"),
        cancellationToken);

    /// <summary>Tells the claimant, and the operator who is to read the owners in the register.</summary>
    public async Task OwnersUnconfirmedAsync(IpRight right, CancellationToken cancellationToken)
    {
        var address = $"/desk/rights/{right.Id:N}";
        if (right.ClaimedBy is { } partyId)
        {
            await NotifyAsync(
                partyId,
                new Notification(OwnersKind, "The register tells of a transfer or a change of name of {0}. Nobody may offer it until its owners are confirmed.", [right.DisplayNumber], address),
                cancellationToken);
        }

        await _notifier.NotifyAsync(
            new Notification(OwnersToConfirmKind, "{0} has passed to other owners or another name by the register. Read the owners there and enter them.", [right.DisplayNumber], address),
            await _users.FindIdsByPermissionAsync(RightsPermissions.ManageRightsName, cancellationToken), cancellationToken);
    }

    public Task OwnersChangedAsync(Guid partyId, IpRight right, CancellationToken cancellationToken) => NotifyAsync(
        partyId,
        new Notification(
            OwnersKind, "The register names other owners of {0}: your claim has ended. If you are the owner under a new name, record the former one and claim again.",
            [right.DisplayNumber], RightUrls.Of(right.Id, right.Kind, right.DisplayNumber)),
        cancellationToken);

    /// <summary>Tells pledgees or licensees who are parties here.</summary>
    public async Task HolderAsync(
        IReadOnlyList<Guid> parties, IpRight right, StatusFlag burden, HolderCause cause, CancellationToken cancellationToken) => await _notifier.NotifyAsync(
        new Notification(
            HolderKind,
            (burden == StatusFlag.Pledged, cause) switch
            {
                (true, HolderCause.OwnersChanged) => "By the register {0} has passed to other owners or another name. You are on record as its pledgee: check your security.",
                (false, HolderCause.OwnersChanged) => "By the register {0} has passed to other owners or another name. You are on record as its licensee: check your contract.",
                (true, _) => "By the register {0} is not in force any more. You are on record as its pledgee: what was pledged is gone.",
                (false, _) => "By the register {0} is not in force any more. You are on record as its licensee: check your contract.",
            },
            [right.DisplayNumber], RightUrls.Of(right.Id, right.Kind, right.DisplayNumber)),
        await _parties.GetManagerUserIdsAsync(parties, cancellationToken), cancellationToken);

    /// <summary>Tells the operator that somebody who is no party here is to be told.</summary>
    public async Task HoldersToTellAsync(IpRight right, HolderCause cause, CancellationToken cancellationToken) => await _notifier.NotifyAsync(
        new Notification(
            HoldersToTellKind,
            cause == HolderCause.RightEnded
                ? "{0} is not in force any more. Its pledgee or licensee is not a party here: tell them."
                : "{0} has passed to other owners or another name. Its pledgee or licensee is not a party here: tell them.",
            [right.DisplayNumber], "/Admin/Rights/Holders"),
        await _users.FindIdsByPermissionAsync(RightsPermissions.ManageRightsName, cancellationToken), cancellationToken);

    /// <param name="parties">Who has claimed one of the records.</param>
    /// <param name="right">The one that stays.</param>
    /// <param name="number">Of the one that went.</param>
    public async Task MergedAsync(IReadOnlyList<Guid> parties, IpRight right, string number, CancellationToken cancellationToken) => await _notifier.NotifyAsync(
        new Notification(MergedKind, "{0} and {1} were found to be one right. Everything that stood under the first stands under the second now.", [number, right.DisplayNumber], $"/desk/rights/{right.Id:N}"),
        await _parties.GetManagerUserIdsAsync(parties, cancellationToken), cancellationToken);

    public Task ClaimableAsync(Guid partyId, int count, CancellationToken cancellationToken) => NotifyAsync(
        partyId,
        new Notification(
            ClaimableKind, "{0} rights in the register bear your organisation's name. Claim what is yours.",
            [count.ToString(System.Globalization.CultureInfo.InvariantCulture)], "/desk/rights/claim"),
        cancellationToken);

    private async Task NotifyAsync(Guid partyId, Notification notification, CancellationToken cancellationToken) =>
        await _notifier.NotifyAsync(notification, await _parties.GetManagerUserIdsAsync(partyId, cancellationToken), cancellationToken);
}
