using Exchange.Framework.Auditing;
using Exchange.Parties.Contracts;

namespace Exchange.Parties.Domain;

internal sealed class PartyMember : IAudited
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid PartyId { get; init; }

    public required string UserId { get; init; }

    public required MemberRole Role { get; set; }

    public required DateTimeOffset JoinedAt { get; init; }

    string IAudited.AuditId => Id.ToString();
}
