using Exchange.Framework.Merging;

namespace Exchange.Parties.Domain;

/// <summary>A pair of parties that may be one.</summary>
internal sealed class PartyMerge : RecordMerge
{
    /// <summary>Fields of the profile that are taken from the party that goes, separated by blanks.</summary>
    public required string Taken { get; init; }

    public IReadOnlyList<string> TakenFields => Taken.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public static PartyMerge Propose(Guid loserId, Guid winnerId, IEnumerable<string> taken, string reason, string by, DateTimeOffset now) => new()
    {
        LoserId = loserId, WinnerId = winnerId, Taken = string.Join(' ', taken), Reason = reason, ProposedBy = by, ProposedAt = now,
    };

    public static PartyMerge NoteTwo(Guid one, Guid other, string reason, string by, DateTimeOffset now) => new()
    {
        LoserId = one, WinnerId = other, Taken = "", Reason = reason, ProposedBy = by, ProposedAt = now, State = MergeState.NotTheSame,
    };
}
