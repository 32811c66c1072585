using Exchange.Parties.Contracts;

namespace Exchange.Parties.ViewModels;

internal sealed record MembersPage(
    PartySummary Party,
    bool CanAdminister,
    IReadOnlyList<MemberLine> Members,
    IReadOnlyList<InvitationLine> Invitations,
    IReadOnlyList<JoinRequestLine> Requests)
{
    public InviteForm Invite { get; init; } = new();
}
