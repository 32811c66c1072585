using Exchange.Parties.Contracts;

namespace Exchange.Parties.ViewModels;

public sealed record InvitationLine(Guid Id, string Email, MemberRole Role, DateTimeOffset ExpiresAt);
