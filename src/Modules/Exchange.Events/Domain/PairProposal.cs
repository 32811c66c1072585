namespace Exchange.Events.Domain;

/// <param name="Fields">Codes that both named.</param>
internal sealed record PairProposal(MatchGuest Firm, MatchGuest Financier, IReadOnlyList<MatchReason> Reasons, IReadOnlyList<string> Fields, IReadOnlyList<Instrument> Instruments);
