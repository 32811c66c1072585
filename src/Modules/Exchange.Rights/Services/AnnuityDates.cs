using Exchange.Framework.Time;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;

namespace Exchange.Rights.Services;

/// <summary>The next annual fee of a patent as a deadline (rules ANN-02, ANN-03).</summary>
internal sealed class AnnuityDates : IAnnuityDates
{
    private readonly RightAnnuities _annuities;
    private readonly SiteClock _clock;

    public AnnuityDates(RightAnnuities annuities, SiteClock clock)
    {
        _annuities = annuities;
        _clock = clock;
    }

    public async Task<NextAnnuity?> FindNextAsync(Guid rightId, CancellationToken cancellationToken)
    {
        // The owner's own word of a payment is enough to stop reminding.
        var found = await _annuities.FindAsync(rightId, AnnuityReduction.None, _clock.Today, withStated: true, cancellationToken);
        if (found?.Annuities.FirstOrDefault(a => a.State is AnnuityState.Grace or AnnuityState.Due) is not { } next)
        {
            return null;
        }

        var isLate = next.State == AnnuityState.Grace;
        return new NextAnnuity(
            found.Right.Number, next.Year, (isLate ? next.GraceEnds : next.Due)!, found.Right.ClaimedBy,
            isLate ? "Annual fee of year {1} of {0} is late: pay it with the surcharge, or the patent ends" : "Annual fee of year {1} of {0}",
            isLate ? "Implementing Regulations of the Patent Law, art. 115" : "Implementing Regulations of the Patent Law, art. 114",
            $"{RightUrls.Patent(found.Right.Number)}/annuities");
    }
}
