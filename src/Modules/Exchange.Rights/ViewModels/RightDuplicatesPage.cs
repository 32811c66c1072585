using Exchange.Framework.Merging;
using Exchange.Framework.Mvc;

namespace Exchange.Rights.ViewModels;

/// <summary>The queue of records that may be the same right.</summary>
/// <param name="Show"><c>suspected</c>, <c>waiting</c> or <c>decided</c>.</param>
/// <param name="Pairs">For <c>suspected</c>.</param>
/// <param name="Merges">For the others.</param>
/// <param name="Compared">So many records are compared at most, the newest.</param>
internal sealed record RightDuplicatesPage(string Show, Page<RightDuplicatesPage.Pair>? Pairs, Page<RightDuplicatesPage.Row>? Merges, int Compared)
{
    /// <param name="Why">English msgids.</param>
    internal sealed record Pair(Side One, Side Other, IReadOnlyList<string> Why);

    internal sealed record Side(Guid Id, string Number, string Title, bool IsDemo);

    internal sealed record Row(Guid Id, string Goes, string Stays, MergeState State, DateTimeOffset At, string By);
}
