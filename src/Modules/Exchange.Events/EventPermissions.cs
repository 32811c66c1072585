using Exchange.Framework.Security;

namespace Exchange.Events;

/// <summary>Who organises an event as a member of its party needs no permission.</summary>
internal sealed class EventPermissions : IPermissionProvider
{
    public const string ManageEventsName = "ManageEvents";

    private static readonly Permission _manageEvents = new(ManageEventsName, "Run events: lists of participants, check-in, matchmaking, proposals of agencies", OperatorPermissions.SiteOwner);

    public IEnumerable<Permission> GetPermissions() => [_manageEvents];
}
