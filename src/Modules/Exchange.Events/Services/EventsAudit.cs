using Exchange.Events.Domain;
using Exchange.Framework.Auditing;

namespace Exchange.Events.Services;

/// <summary>How the audit trail calls this module's records and actions.</summary>
internal sealed class EventsAudit : AuditNames
{
    public EventsAudit()
        : base("Events")
    {
        Kind<Guid>(
            nameof(HouseEvent), "Event of the house", EventPermissions.ManageEventsName,
            db => db.Set<HouseEvent>().Select(r => new AuditedRow<Guid> { Key = r.Id, Title = r.Title }),
            _ => "/Admin/Events");
        Kind<Guid>(
            nameof(EventProposal), "Proposal of an event", EventPermissions.ManageEventsName,
            db => db.Set<EventProposal>().Select(r => new AuditedRow<Guid> { Key = r.Id, Title = r.Title }),
            row => $"/Admin/Events/proposals/{row.Key}");
        Kind<Guid>(
            nameof(SignUp), "Sign-up to an event", EventPermissions.ManageEventsName,
            db => from r in db.Set<SignUp>() join e in db.Set<HouseEvent>() on r.EventId equals e.Id select new AuditedRow<Guid> { Key = r.Id, Title = e.Title },
            _ => "/Admin/Events");
        Kind<Guid>(
            nameof(MatchGuest), "Guest of a matchmaking", EventPermissions.ManageEventsName,
            db => from r in db.Set<MatchGuest>() join e in db.Set<HouseEvent>() on r.EventId equals e.Id select new AuditedRow<Guid> { Key = r.Id, Title = e.Title },
            _ => "/Admin/Events");
        Kind<Guid>(
            nameof(MatchMeeting), "Meeting of a matchmaking", EventPermissions.ManageEventsName,
            db => from r in db.Set<MatchMeeting>() join e in db.Set<HouseEvent>() on r.EventId equals e.Id select new AuditedRow<Guid> { Key = r.Id, Title = e.Title },
            _ => "/Admin/Events");
        Kind<Guid>(
            nameof(EventMaterial), "Material of an event", EventPermissions.ManageEventsName,
            db => from r in db.Set<EventMaterial>() join e in db.Set<HouseEvent>() on r.EventId equals e.Id select new AuditedRow<Guid> { Key = r.Id, Title = e.Title },
            _ => "/Admin/Events");
    }
}
