using Exchange.Framework.Auditing;
using Exchange.Parties.Contracts;

namespace Exchange.Parties.Domain;

/// <summary>An invitation by e-mail. Only the hash of the link's token is kept.</summary>
internal sealed class PartyInvitation : IAudited
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid PartyId { get; init; }

    [NotAudited]
    public required string Email { get; init; }

    public required MemberRole Role { get; init; }

    [NotAudited]
    public required string TokenHash { get; init; }

    public required string InvitedBy { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? AcceptedAt { get; private set; }

    /// <summary>It is kept: a mail that was sent counts, whether or not the link still works.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    string IAudited.AuditId => Id.ToString();

    public bool IsOpen(DateTimeOffset now) => AcceptedAt is null && WithdrawnAt is null && now < ExpiresAt;

    public void Accept(DateTimeOffset now) => AcceptedAt = now;

    public void Withdraw(DateTimeOffset now) => WithdrawnAt = now;
}
