namespace Exchange.Events.ViewModels;

/// <param name="Proposals">The first of them in the published order.</param>
/// <param name="ProposalCount">All of them.</param>
internal sealed record MatchPage(
    HostHead Head, IReadOnlyList<GuestRow> Guests, IReadOnlyList<ProposedPair> Proposals, int ProposalCount, IReadOnlyList<MeetingRow> Meetings, DateTimeOffset Now);
