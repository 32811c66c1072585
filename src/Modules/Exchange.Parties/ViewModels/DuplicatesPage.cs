using Exchange.Framework.Merging;
using Exchange.Framework.Mvc;
using Exchange.Parties.Contracts;

namespace Exchange.Parties.ViewModels;

/// <summary>The queue of organisations that may be the same.</summary>
/// <param name="Show"><c>suspected</c>, <c>waiting</c> or <c>decided</c>.</param>
/// <param name="Pairs">For <c>suspected</c>.</param>
/// <param name="Merges">For the others.</param>
internal sealed record DuplicatesPage(string Show, Page<DuplicatesPage.Pair>? Pairs, Page<DuplicatesPage.Row>? Merges)
{
    /// <param name="Why">English msgids, the strongest first.</param>
    internal sealed record Pair(Side One, Side Other, IReadOnlyList<string> Why);

    internal sealed record Side(Guid Id, string Name, string? CreditCode, VerificationState State, bool IsDemo);

    internal sealed record Row(Guid Id, string Goes, string Stays, MergeState State, DateTimeOffset At, string By);
}
