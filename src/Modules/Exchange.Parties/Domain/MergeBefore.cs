using Exchange.Parties.Contracts;

namespace Exchange.Parties.Domain;

/// <summary>What merging replaced, so that it can be undone.</summary>
/// <param name="Profile">Of the party that stays.</param>
/// <param name="Verification">Of the party that goes.</param>
/// <param name="WaitingSince">Of the party that goes.</param>
/// <param name="Doubles">People who were members of both.</param>
/// <param name="Lowered">People of an unverified party that goes, who are readers of the one that stays; null in records of before there was that.</param>
/// <param name="FormerName">Id of the former name that the party that stays was given; null for none.</param>
internal sealed record MergeBefore(
    PartyProfile Profile, VerificationState Verification, DateTimeOffset? WaitingSince, IReadOnlyList<MergeBefore.Member> Doubles, Guid? FormerName,
    IReadOnlyList<MergeBefore.Member>? Lowered = null)
{
    /// <param name="Role">In the party that goes.</param>
    /// <param name="KeptRole">In the party that stays, before.</param>
    internal sealed record Member(string UserId, MemberRole Role, DateTimeOffset JoinedAt, MemberRole KeptRole);
}
