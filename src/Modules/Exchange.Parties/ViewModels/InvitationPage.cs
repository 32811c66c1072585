using Exchange.Parties.Contracts;

namespace Exchange.Parties.ViewModels;

/// <param name="IsForMe">Whether the signed-in account has the invited address.</param>
internal sealed record InvitationPage(string Token, string PartyName, MemberRole Role, string Email, bool IsForMe);
