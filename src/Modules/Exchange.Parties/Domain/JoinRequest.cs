using Exchange.Framework.Auditing;

namespace Exchange.Parties.Domain;

/// <summary>Somebody asks to act for an organisation that is registered here already; its administrators decide.</summary>
internal sealed class JoinRequest : IAudited
{
    public const int MaxMessageLength = 500;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid PartyId { get; init; }

    public required string UserId { get; init; }

    [NotAudited]
    public string? Message { get; private set; }

    public DateTimeOffset RequestedAt { get; private set; }

    public JoinRequestState State { get; private set; }

    public string? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    string IAudited.AuditId => Id.ToString();

    public void Open(string? message, DateTimeOffset now)
    {
        Message = message;
        RequestedAt = now;
        State = JoinRequestState.Open;
        DecidedBy = null;
        DecidedAt = null;
    }

    public void Decide(bool accepted, string decidedBy, DateTimeOffset now)
    {
        State = accepted ? JoinRequestState.Accepted : JoinRequestState.Refused;
        DecidedBy = decidedBy;
        DecidedAt = now;
    }
}
