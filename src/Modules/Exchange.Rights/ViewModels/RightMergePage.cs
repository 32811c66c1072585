using Exchange.Framework.Merging;
using Exchange.Framework.Mvc;
using Exchange.Parties.Contracts;
using Exchange.Rights.Domain;

namespace Exchange.Rights.ViewModels;

/// <summary>Two records of the register side by side, before or after it was decided that they are one right.</summary>
/// <param name="Merge">Null before it is proposed.</param>
/// <param name="Obstacles">What stands in the way.</param>
/// <param name="Moves">What follows, or what followed.</param>
internal sealed record RightMergePage(
    RightMergePage.Side Goes, RightMergePage.Side Stays, IReadOnlyList<RightMergePage.Field> Fields, IReadOnlyList<Result> Obstacles, IReadOnlyList<MergeCount> Moves,
    RightMerge? Merge)
{
    public RightMergeForm Form { get; init; } = new();

    /// <summary>Null before it is proposed.</summary>
    public MergeDecision? Decision { get; init; }

    /// <summary>One of them is a right of a party of the person, who decides nothing here.</summary>
    public bool IsOwn { get; init; }

    /// <param name="Number">As people write it.</param>
    internal sealed record Side(Guid Id, string Number, string Title, bool IsDemo);

    /// <param name="Caption">English msgid.</param>
    /// <param name="Fills">The one that stays takes it, or took it.</param>
    internal sealed record Field(string Caption, string? Goes, string? Stays, bool Fills)
    {
        public bool Differs => !string.Equals(Goes ?? "", Stays ?? "", StringComparison.Ordinal);
    }
}
