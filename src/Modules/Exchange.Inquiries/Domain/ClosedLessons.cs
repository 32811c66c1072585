using Exchange.Inquiries.Contracts;

namespace Exchange.Inquiries.Domain;

/// <summary>
/// The no that teaches: why askers closed their inquiries, in sum, and the one thing to mend. No figure rests on fewer than five askers, nor
/// can be found by subtracting; nobody is named.
/// </summary>
/// <param name="Askers">Askers who closed with a reason.</param>
/// <param name="Told">Reasons that enough have, the most frequent first.</param>
/// <param name="Others">Askers with any other reason; null where there are none, or where the number would tell of a few.</param>
internal sealed record ClosedLessons(int Askers, IReadOnlyList<(CloseReason Reason, int Askers)> Told, int? Others)
{
    public const int Minimum = 5;

    /// <summary>
    /// The reason whose fix is shown, by published rule: the most frequent of those that are told, of equal ones the first in the order of
    /// the choices; null where none stands out.
    /// </summary>
    public CloseReason? Lesson => Told.Count == 0 ? null : Told[0].Reason;

    /// <summary>Null below five askers. An asker counts once for each reason; an agreement is no refusal.</summary>
    public static ClosedLessons? Of(IEnumerable<(CloseReason Reason, Guid Asker)> closed)
    {
        var refused = closed.Where(c => c.Reason != CloseReason.Agreed).Distinct().ToList();
        var all = refused.Select(c => c.Asker).Distinct().Count();
        if (all < Minimum)
        {
            return null;
        }

        var groups = refused.GroupBy(c => c.Reason).Select(g => (Reason: g.Key, Askers: g.Select(c => c.Asker).ToHashSet()))
            .OrderByDescending(g => g.Askers.Count).ThenBy(g => g.Reason).ToList();
        var told = groups.Where(g => g.Askers.Count >= Minimum).ToList();
        var others = refused.Where(c => told.TrueForAll(t => t.Reason != c.Reason)).Select(c => c.Asker).ToHashSet();

        // A rest of a few could be found by subtracting: the smallest told one goes to it.
        while (told.Count > 0 && others.Count is > 0 and < Minimum)
        {
            others.UnionWith(told[^1].Askers);
            told.RemoveAt(told.Count - 1);
        }

        return new ClosedLessons(all, [.. told.Select(t => (t.Reason, t.Askers.Count))], others.Count == 0 ? null : others.Count);
    }
}
