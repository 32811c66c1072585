namespace Exchange.Rights.Services;

/// <summary>What the merging of two records replaced, for undoing.</summary>
/// <param name="Filled">Names of the gaps that were filled in the record that stays.</param>
/// <param name="SupersededClaim">The accepted claim to the record that goes, where both had one of the same party.</param>
internal sealed record RightMergeBefore(
    IReadOnlyList<string> Filled, RightMergeBefore.Side Goes, RightMergeBefore.Side Stays, Guid? SupersededClaim)
{
    internal sealed record Side(Guid? ClaimedBy, DateTimeOffset? ClaimedAt, bool IsGranted);
}
