using Exchange.Framework.Mvc;
using Exchange.Parties.Contracts;

namespace Exchange.Parties.Domain;

/// <summary>A party always keeps somebody who can administer it.</summary>
internal static class Membership
{
    /// <param name="members">All members of the party.</param>
    /// <param name="newRole">Null when the member leaves or is removed.</param>
    public static Result MayChange(IReadOnlyCollection<PartyMember> members, PartyMember member, MemberRole? newRole) =>
        member.Role == MemberRole.Administrator
        && newRole != MemberRole.Administrator
        && members.Count(m => m.Role == MemberRole.Administrator) == 1
            ? Result.Fail("The last administrator cannot leave or step down. Please make somebody else administrator first.")
            : Result.Success;
}
