using Exchange.Framework.Merging;
using Exchange.Framework.Mvc;
using Exchange.Parties.Contracts;
using Exchange.Parties.Domain;

namespace Exchange.Parties.ViewModels;

/// <summary>Two organisations side by side, before or after it was decided that they are one.</summary>
/// <param name="Merge">Null before it is proposed.</param>
/// <param name="Obstacles">What stands in the way.</param>
/// <param name="Moves">What follows, or what followed.</param>
internal sealed record MergePage(
    MergePage.Side Goes, MergePage.Side Stays, IReadOnlyList<MergePage.Field> Fields, IReadOnlyList<Result> Obstacles, IReadOnlyList<MergeCount> Moves,
    PartyMerge? Merge)
{
    public MergeForm Form { get; init; } = new();

    /// <summary>Null before it is proposed.</summary>
    public MergeDecision? Decision { get; init; }

    /// <summary>The person is a member of one of them, and decides nothing here.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Who would come along, a hundred at most.</summary>
    public IReadOnlyList<Person> People { get; init; } = [];

    internal sealed record Side(Guid Id, string Name, PartyKind Kind, OrganisationKind? OrganisationKind, VerificationState State, bool IsDemo);

    /// <param name="Role">In the one that goes.</param>
    /// <param name="Then">In the one that stays.</param>
    internal sealed record Person(string Name, MemberRole Role, MemberRole Then);

    /// <param name="Name">Of a field that may be chosen; null where the value of the one that stays counts.</param>
    /// <param name="Caption">English msgid.</param>
    internal sealed record Field(string? Name, string Caption, string? Goes, string? Stays)
    {
        public bool Differs => !string.Equals(Goes ?? "", Stays ?? "", StringComparison.Ordinal);
    }
}
