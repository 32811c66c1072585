namespace Exchange.Rights.Domain;

/// <summary>The fee of a request to restore a right (rules RST-01).</summary>
/// <param name="IsVerified">False for a figure without a source that was looked at: shown with the badge 待核实.</param>
internal sealed record RestorationFee(long FeeFen, string Source, bool IsVerified);
