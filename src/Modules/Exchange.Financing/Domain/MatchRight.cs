using Exchange.Rights.Contracts;

namespace Exchange.Financing.Domain;

/// <summary>What matching and teaser know of a right: nothing that names it.</summary>
/// <param name="TermEnd">Last day of its protection; null when not known or without end.</param>
internal sealed record MatchRight(IpKind Kind, BaseStatus Status, DateOnly? TermEnd, bool IsPledged, IReadOnlyList<string> Taxonomy)
{
    public static MatchRight Of(RightSummary right) =>
        new(right.Kind, right.Status, right.TermEnd, right.Flags.Contains(StatusFlag.Pledged), right.TaxonomyNodes);
}
