namespace Exchange.Rights.Domain;

/// <summary>What is still missing of an annual fee of which a part has been paid (rules ANN-06).</summary>
internal static class AnnuityTopUp
{
    /// <summary>The surcharge is that of the day on which the rest is paid, not of the day of the part payment.</summary>
    /// <param name="payments">In any order; later ones than <paramref name="on"/> do not count.</param>
    /// <returns>0 when it was paid in full on some day; null after the period of grace, when only a restoration helps.</returns>
    public static long? MissingFen(Annuity annuity, IReadOnlyList<FeePayment> payments, DateOnly on)
    {
        var paid = 0L;
        foreach (var payment in payments.Where(p => p.On <= on).OrderBy(p => p.On))
        {
            paid += payment.Fen;
            if (annuity.SurchargeOn(payment.On) is { } then && paid >= annuity.FeeFen + then)
            {
                return 0;
            }
        }

        return annuity.SurchargeOn(on) is { } surcharge ? annuity.FeeFen + surcharge - paid : null;
    }
}
