using Exchange.Dates.Contracts;

namespace Exchange.Rights.Domain;

/// <summary>The annual fee of one patent year.</summary>
/// <param name="Year">Patent year, from 1 (rules ANN-01).</param>
/// <param name="NominalDueOn">Filing date and <c>Year - 1</c> years; null for the year of the grant.</param>
/// <param name="Due">Where the time for paying ends (rules ANN-02); null for the year of the grant.</param>
/// <param name="FullFeeFen">Without reduction.</param>
/// <param name="FeeFen">With the better of the reductions that apply (rules RED-03).</param>
/// <param name="IsFeeVerified">Whether the sources of the full fee, and of the reduction that applies, were looked at.</param>
/// <param name="GraceEnds">Where the period of grace ends; null for the year of the grant.</param>
/// <param name="Steps">The six months of grace, in order; empty for the year of the grant.</param>
/// <param name="SurchargeFen">What has to be paid beside the fee on the day of the schedule; 0 outside the period of grace.</param>
internal sealed record Annuity(
    int Year, DateOnly? NominalDueOn, PeriodEnd? Due, long FullFeeFen, long FeeFen, bool IsFeeVerified, PeriodEnd? GraceEnds, IReadOnlyList<AnnuityStep> Steps,
    long SurchargeFen, AnnuityState State)
{
    /// <summary>The last day on which it is paid in time: the nominal one, moved to a working day.</summary>
    public DateOnly? DueOn => Due?.Safe;

    /// <summary>Last day of the period of grace; null for the year of the grant.</summary>
    public DateOnly? GraceEndsOn => GraceEnds?.Safe;

    /// <summary>What is to be paid beside the fee on a day (rules ANN-04); null after the period of grace.</summary>
    public long? SurchargeOn(DateOnly day) => DueOn is not { } due || day <= due ? 0 : Steps.FirstOrDefault(s => day <= s.Until)?.SurchargeFen;
}
