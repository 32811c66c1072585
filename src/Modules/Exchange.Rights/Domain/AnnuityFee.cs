using Exchange.Rights.Contracts;

namespace Exchange.Rights.Domain;

/// <summary>The full annual fee of one patent year (rules §3.2), for fees that fall due while it is in force (rules GEN-01).</summary>
/// <param name="Since">First day; null as far back as is known.</param>
/// <param name="Until">Last day; null while no other one is known.</param>
/// <param name="IsVerified">False for a figure without a source that was looked at: shown with the badge 待核实.</param>
internal sealed record AnnuityFee(PatentType Type, int FromYear, int ToYear, long FeeFen, DateOnly? Since, DateOnly? Until, string Source, bool IsVerified);
