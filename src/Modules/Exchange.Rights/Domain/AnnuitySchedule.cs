using Exchange.Dates.Contracts;

namespace Exchange.Rights.Domain;

/// <summary>The annual fees of a patent, computed on any day (rules §3.2 to §3.4; Implementing Regulations, arts. 114 and 115).</summary>
internal sealed class AnnuitySchedule
{
    private const int MonthsOfGrace = 6;
    private const int SurchargePercentAMonth = 5;
    private const int MonthsToRequest = 2;
    private const int MonthsOfForceMajeure = 24;

    private readonly AnnuityTariff _tariff;
    private readonly IWorkingCalendar _calendar;

    public AnnuitySchedule(AnnuityTariff tariff, IWorkingCalendar calendar)
    {
        _tariff = tariff;
        _calendar = calendar;
    }

    /// <summary>The patent year that holds the day, from 1 (ANN-01): independent of grant, priority and calendar year.</summary>
    public static int PatentYear(DateOnly filingDate, DateOnly day)
    {
        var year = day.Year - filingDate.Year;
        return day < filingDate.AddYears(year) ? year : year + 1;
    }

    /// <summary>From the year of the grant to the last full one of the term, in order.</summary>
    public IReadOnlyList<Annuity> Compute(AnnuityCase patent, DateOnly on)
    {
        var first = PatentYear(patent.FilingDate, patent.GrantDate);
        var term = PatentTerm.Of(patent.Type, patent.FilingDate, patent.CompensationDays);
        var last = term.Years;
        // §3.2: of the compensation period every full year has its fee, a part of a year has none.
        while (patent.FilingDate.AddYears(last + 1) <= term.EndsOn)
        {
            last++;
        }

        var annuities = new List<Annuity>();
        for (var year = first; year <= last; year++)
        {
            annuities.Add(OfYear(patent, year, first));
        }

        Judge(annuities, patent, on);
        return annuities;
    }

    /// <summary>RST-01: what restoring a patent that ended for an unpaid fee takes; null for one that did not end, or had no fee open then.</summary>
    /// <param name="noticeOn">Day on which CNIPA's notice of the end was received; null while it is not known.</param>
    public Restoration? Restore(AnnuityCase patent, RestorationFee fee, DateOnly? noticeOn, DateOnly on)
    {
        // By law the end is the day on which the fee was due (art. 115); a register that names another day means the fee before it.
        if (patent.EndedOn is not { } ended || Compute(patent, on).LastOrDefault(a => a.NominalDueOn <= ended) is not { GraceEnds: { } grace } unpaid)
        {
            return null;
        }

        var requestBy = noticeOn is { } notice ? _calendar.MonthsAfter(notice, MonthsToRequest) : null;
        var forceMajeureBy = _calendar.MonthsAfter(grace.Safe, MonthsOfForceMajeure);
        var state = on <= requestBy?.Safe ? RestorationState.Restorable
            : forceMajeureBy.Safe < on ? RestorationState.Final
            : requestBy is null ? RestorationState.Unknown
            : RestorationState.ForceMajeureOnly;
        return new Restoration(unpaid.Year, requestBy, forceMajeureBy, fee, unpaid.FeeFen, unpaid.Steps[^1].SurchargeFen, state);
    }

    private Annuity OfYear(AnnuityCase patent, int year, int first)
    {
        var nominal = patent.FilingDate.AddYears(year - 1);
        var due = year == first ? patent.GrantDate : nominal;
        var fee = _tariff.FeeOf(patent.Type, year, due);
        var relief = _tariff.BestOf(patent.Reduction, patent.HasOpenLicence, year - first, due);
        var reduced = fee.FeeFen * (relief?.Percent ?? 100) / 100;
        var isVerified = fee.IsVerified && relief is not { IsVerified: false };
        if (year == first)
        {
            return new Annuity(year, null, null, fee.FeeFen, reduced, isVerified, null, [], 0, AnnuityState.AtGrant);
        }

        // ANN-04: every boundary is counted from the nominal day and moved by itself.
        var steps = Enumerable.Range(1, MonthsOfGrace)
            .Select(month => new AnnuityStep(_calendar.MonthsAfter(nominal, month).Safe, fee.FeeFen * SurchargePercentAMonth * (month - 1) / 100)).ToList();
        return new Annuity(
            year, nominal, _calendar.MonthsAfter(nominal, 0), fee.FeeFen, reduced, isVerified, _calendar.MonthsAfter(nominal, MonthsOfGrace), steps, 0, AnnuityState.Future);
    }

    private static void Judge(List<Annuity> annuities, AnnuityCase patent, DateOnly on)
    {
        var paid = PaidYears(annuities, patent.PaidOn);
        var next = true;
        for (var i = 0; i < annuities.Count; i++)
        {
            var annuity = annuities[i];
            if (annuity.DueOn is not { } due)
            {
                continue;
            }

            var graceEnds = annuity.GraceEndsOn!.Value;
            var state = patent.EndedOn <= annuity.NominalDueOn ? AnnuityState.Ended
                : paid.Contains(annuity.Year) || graceEnds < patent.InForceOn ? AnnuityState.Settled
                // Whatever ended it, no question about an earlier year is open.
                : patent.EndedOn is not null ? AnnuityState.Past
                : graceEnds < on ? AnnuityState.Lapsed
                : due < on ? AnnuityState.Grace
                : next ? AnnuityState.Due
                : AnnuityState.Future;
            next &= state != AnnuityState.Due;
            annuities[i] = annuity with
            {
                State = state,
                SurchargeFen = state == AnnuityState.Grace ? annuity.SurchargeOn(on) ?? 0 : 0,
            };
        }

        // Of several years without a payment on record the newest is the open question; had an older one ended the patent, the register would say so.
        var newest = annuities.FindLastIndex(a => a.State is AnnuityState.Lapsed or AnnuityState.Settled);
        for (var i = 0; i < annuities.Count; i++)
        {
            if (annuities[i].State == AnnuityState.Lapsed && i < newest)
            {
                annuities[i] = annuities[i] with { State = AnnuityState.Past };
            }
        }
    }

    // A payment settles the oldest year that could be paid on its day: from the year before to the end of grace.
    private static HashSet<int> PaidYears(List<Annuity> annuities, IReadOnlyList<DateOnly> payments)
    {
        var paid = new HashSet<int>();
        foreach (var day in payments.Order())
        {
            if (annuities.FirstOrDefault(a => a.GraceEndsOn is { } end && a.NominalDueOn!.Value.AddYears(-1) <= day && day <= end && !paid.Contains(a.Year)) is { } annuity)
            {
                paid.Add(annuity.Year);
            }
        }

        return paid;
    }
}
