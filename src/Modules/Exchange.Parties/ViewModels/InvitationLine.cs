using Exchange.Parties.Contracts;

namespace Exchange.Parties.ViewModels;

internal sealed record InvitationLine(Guid Id, string Email, MemberRole Role, DateTimeOffset ExpiresAt);
