using Exchange.Dates.Contracts;

namespace Exchange.Rights.Domain;

/// <summary>What restoring a patent that ended for an unpaid annual fee takes (rules RST-01; Implementing Regulations, art. 6).</summary>
/// <param name="Year">The patent year whose fee was not paid.</param>
/// <param name="RequestBy">Two months after CNIPA's notice was received; null while that day is not known.</param>
/// <param name="ForceMajeureBy">Two years after the period of grace, at most, and two months after the obstacle's end.</param>
/// <param name="SurchargeFen">Always the last step of the full fee.</param>
internal sealed record Restoration(
    int Year, PeriodEnd? RequestBy, PeriodEnd ForceMajeureBy, RestorationFee RequestFee, long AnnuityFen, long SurchargeFen, RestorationState State)
{
    public long TotalFen => RequestFee.FeeFen + AnnuityFen + SurchargeFen;

    /// <summary>Under force majeure no fee of the request is due.</summary>
    public long ForceMajeureTotalFen => AnnuityFen + SurchargeFen;
}
