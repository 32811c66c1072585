namespace Exchange.Events.Domain;

/// <summary>
/// Which firm and which financier could meet. The published rule: a pair is proposed when both named a common field, a common way of
/// financing, or amounts that overlap; more of these go first, then the earlier acceptance of the firm, then of the financier.
/// Nothing else counts, nobody is recommended (patent law, art. 79).
/// </summary>
internal static class Pairing
{
    public static IReadOnlyList<PairProposal> Propose(IReadOnlyCollection<MatchGuest> guests)
    {
        var firms = guests.Where(g => g is { Side: MatchSide.Firm, State: GuestState.Accepted }).ToList();
        var financiers = guests.Where(g => g is { Side: MatchSide.Financier, State: GuestState.Accepted }).ToList();
        return
        [
            .. firms.SelectMany(firm => financiers.Select(financier => Judge(firm, financier))).Where(p => p.Reasons.Count > 0)
                .OrderByDescending(p => p.Reasons.Count).ThenBy(p => p.Firm.AcceptedAt).ThenBy(p => p.Firm.Id)
                .ThenBy(p => p.Financier.AcceptedAt).ThenBy(p => p.Financier.Id),
        ];
    }

    public static PairProposal Judge(MatchGuest firm, MatchGuest financier)
    {
        var (asks, offers) = (firm.Wishes, financier.Wishes);
        var fields = asks.Fields.Where(code => offers.Fields.Any(other => Meet(code, other))).ToList();
        var instruments = asks.Instruments.Intersect(offers.Instruments).ToList();
        List<MatchReason> reasons = [];
        if (fields.Count > 0)
        {
            reasons.Add(MatchReason.Field);
        }

        if (instruments.Count > 0)
        {
            reasons.Add(MatchReason.Instrument);
        }

        if (Overlap(asks, offers))
        {
            reasons.Add(MatchReason.Amount);
        }

        return new PairProposal(firm, financier, reasons, fields, instruments);
    }

    // A field of the first level holds those of the second.
    private static bool Meet(string one, string other) =>
        one == other || one.StartsWith(other + "-", StringComparison.Ordinal) || other.StartsWith(one + "-", StringComparison.Ordinal);

    // What a side does not state is not met.
    private static bool Overlap(MatchWishes one, MatchWishes other) => Range(one) is { } a && Range(other) is { } b && a.From <= b.To && b.From <= a.To;

    private static (long From, long To)? Range(MatchWishes wishes) => wishes.FromFen is null && wishes.ToFen is null ? null : (wishes.FromFen ?? 0, wishes.ToFen ?? long.MaxValue);
}
