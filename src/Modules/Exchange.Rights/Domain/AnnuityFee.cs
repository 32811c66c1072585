using Exchange.Rights.Contracts;

namespace Exchange.Rights.Domain;

/// <summary>The full annual fee of one patent year (rules §3.2).</summary>
/// <param name="IsVerified">False for a figure without a source that was looked at: shown with the badge 待核实.</param>
internal sealed record AnnuityFee(PatentType Type, int FromYear, int ToYear, long FeeFen, string Source, bool IsVerified);
