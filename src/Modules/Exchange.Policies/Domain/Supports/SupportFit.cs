namespace Exchange.Policies.Domain.Supports;

/// <param name="AmountFen">Roughly how much; null when it gives no amount, or what it takes to compute it is missing.</param>
internal sealed record SupportFit(SupportRule Rule, IReadOnlyList<FitReason> Reasons, long? AmountFen)
{
    /// <summary>No condition is missed; some may still be unknown.</summary>
    public bool Fits => Reasons.All(reason => reason.Met != false);

    public bool IsCertain => Reasons.All(reason => reason.Met == true);

    public SupportGroup Group => Rule.IsExample ? SupportGroup.Example : IsCertain ? SupportGroup.Fits : Fits ? SupportGroup.Perhaps : SupportGroup.Misfit;
}
