using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;

namespace Exchange.Rights.Services;

/// <summary>The annual fees of a patent on a day.</summary>
internal sealed record PatentAnnuities(PatentAnnuities.Patent Right, DateOnly On, AnnuityReduction Reduction, IReadOnlyList<Annuity> Annuities)
{
    /// <summary>By the register the patent ended on this day; null when it did not.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>It ended because a fee was not paid: perhaps it can be restored (rules RST-01). Null when it did not.</summary>
    public AnnuityCase? Lapsed { get; init; }

    /// <summary>The one to speak of: a doubt before what can still be paid, that before what comes next. Null when nothing is to be paid any more.</summary>
    public Annuity? Next => Annuities.FirstOrDefault(a => a.State == AnnuityState.Lapsed)
        ?? Annuities.FirstOrDefault(a => a.State == AnnuityState.Grace)
        ?? Annuities.FirstOrDefault(a => a.State == AnnuityState.Due);

    internal sealed record Patent(
        Guid Id, string Number, string Title, PatentType? Type, DateOnly? FilingDate, DateOnly? GrantDate, bool IsGranted,
        BaseStatus Status, StatusStage Stage, string Flags, DateOnly? StatusCheckedOn, string? StatusSource, Guid? ClaimedBy, bool IsDemo,
        int CompensationDays);
}
