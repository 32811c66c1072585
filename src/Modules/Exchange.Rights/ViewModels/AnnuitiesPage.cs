using Exchange.Framework.Data;

namespace Exchange.Rights.ViewModels;

/// <summary>The annual fees of a patent on a day.</summary>
/// <param name="Reduction"><c>none</c>, <c>single</c> or <c>joint</c>, as asked for.</param>
/// <param name="Next">Null when nothing is to be paid any more or the dates are not on record.</param>
public sealed record AnnuitiesPage(
    string Number, string Title, bool IsDemo, bool IsGrantProven, DateOnly On, string Reduction, DateOnly? CheckedOn, string? Source,
    IReadOnlyList<AnnuitiesPage.Row> Rows, AnnuitiesPage.Row? Next)
{
    private const int YearsAhead = 2;
    private const int YearsBack = 1;

    /// <summary>By the register the patent has ended: nothing is to be paid any more.</summary>
    public required bool HasEnded { get; init; }

    /// <summary>How and when it ended; null when it did not, or when it counts as never granted.</summary>
    public string? EndText { get; init; }

    /// <summary>What restoring it takes where it ended for an unpaid fee; null otherwise.</summary>
    public RestorationText? Restoration { get; init; }

    /// <summary>Part of the open fee that has been paid, as asked for; null when none was stated.</summary>
    public Money? Paid { get; init; }

    /// <summary>Years that are over and that nobody asks about any more.</summary>
    public IEnumerable<Row> Earlier => Rows.Where(r => !r.IsEnded && IsEarlier(r));

    /// <summary>The year before the fee that is spoken of, that one, and a little further; none for years after the patent's end.</summary>
    public IEnumerable<Row> Near => Rows.Where(r => !r.IsEnded && !IsEarlier(r) && !IsFar(r));

    public IEnumerable<Row> Far => Rows.Where(r => !r.IsEnded && IsFar(r));

    private bool IsEarlier(Row row) => row.Year < (Next?.Year ?? Rows.LastOrDefault(r => !r.IsEnded)?.Year ?? 0) - YearsBack;

    private bool IsFar(Row row) => row.Year > (Next?.Year ?? int.MaxValue - YearsAhead) + YearsAhead;

    /// <param name="DueOn">Null for the year of the grant.</param>
    /// <param name="EndsRightOn">The day on which the patent ends when the fee stays unpaid; null for the year of the grant.</param>
    public sealed record Row(
        int Year, DateOnly? DueOn, DateOnly? GraceEndsOn, DateOnly? EndsRightOn, Money FullFee, Money Fee, Money Surcharge, bool IsFeeVerified,
        string StateText, string BadgeClass, bool IsOpen, bool IsDoubt, bool IsEnded, IReadOnlyList<Step> Steps)
    {
        public Money Total => new(Fee.Fen + Surcharge.Fen);
    }

    /// <param name="NoticeOn">As asked for; null while CNIPA's notice is not known.</param>
    public sealed record RestorationText(
        int Year, DateOnly? NoticeOn, DateOnly? RequestBy, DateOnly ForceMajeureBy, Money RequestFee, Money Annuity, Money Surcharge, Money Total, string StateText, string BadgeClass);

    /// <param name="Until">Last day of the step.</param>
    public sealed record Step(DateOnly Until, Money Surcharge, Money Total);
}
