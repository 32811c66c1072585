namespace Exchange.Rights.Domain;

/// <summary>A rule by which less than the full annual fee is paid (rules RED-01 to RED-03), for fees that fall due while it is in force (rules GEN-01).</summary>
/// <param name="Percent">Of the full fee, that is paid.</param>
/// <param name="Years">So many patent years from that of the grant; null for all of them.</param>
/// <param name="Since">First day; null as far back as is known.</param>
/// <param name="Until">Last day; null while no other one is known.</param>
/// <param name="IsVerified">False for a rule whose source was not looked at: shown with the badge 待核实.</param>
internal sealed record AnnuityRelief(AnnuityReliefKind Kind, int Percent, int? Years, DateOnly? Since, DateOnly? Until, string Source, bool IsVerified);
