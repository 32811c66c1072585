using Exchange.Rights.Contracts;

namespace Exchange.Rights.Domain;

/// <summary>What annual fees cost, by the day on which they fall due: a rule of today changes nothing of the past (rules GEN-01).</summary>
internal sealed record AnnuityTariff(IReadOnlyList<AnnuityFee> Fees, IReadOnlyList<AnnuityRelief> Reliefs)
{
    /// <exception cref="InvalidOperationException">The table has no fee for that year and day.</exception>
    public AnnuityFee FeeOf(PatentType type, int year, DateOnly due) =>
        Fees.FirstOrDefault(f => f.Type == type && f.FromYear <= year && year <= f.ToYear && Holds(f.Since, f.Until, due))
        ?? throw new InvalidOperationException($"No annual fee of year {year} of a {type} is known for {due:O}.");

    /// <summary>The rule that leaves least to pay: reductions are not added up (rules RED-03); null where none applies.</summary>
    /// <param name="yearsSinceGrant">Of the fee's patent year, 0 for that of the grant.</param>
    public AnnuityRelief? BestOf(AnnuityReduction reduction, bool hasOpenLicence, int yearsSinceGrant, DateOnly due) => Reliefs
        .Where(r => (r.Years is null || yearsSinceGrant < r.Years) && Holds(r.Since, r.Until, due) && r.Kind switch
        {
            AnnuityReliefKind.Single => reduction == AnnuityReduction.Single,
            AnnuityReliefKind.Joint => reduction == AnnuityReduction.Joint,
            _ => hasOpenLicence,
        })
        .MinBy(r => r.Percent);

    private static bool Holds(DateOnly? since, DateOnly? until, DateOnly day) => !(day < since) && !(until < day);
}
