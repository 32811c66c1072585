using Exchange.Rights.Contracts;

namespace Exchange.Rights.Domain;

/// <summary>What the annual fees of a patent follow from.</summary>
/// <param name="FilingDate">Patent years are counted from it (rules ANN-01).</param>
/// <param name="GrantDate">Fees begin with the patent year of the grant (rules ANN-02).</param>
internal sealed record AnnuityCase(PatentType Type, DateOnly FilingDate, DateOnly GrantDate)
{
    /// <summary>Term compensation of an invention, in days (rules TRM-05).</summary>
    public int CompensationDays { get; init; }

    public AnnuityReduction Reduction { get; init; }

    /// <summary>An open licence is in force: 15 % less (rules RED-03).</summary>
    public bool HasOpenLicence { get; init; }

    /// <summary>Days of payments on record.</summary>
    public IReadOnlyList<DateOnly> PaidOn { get; init; } = [];

    /// <summary>The last day on which the register showed the patent in force; null when it never did.</summary>
    public DateOnly? InForceOn { get; init; }

    /// <summary>By the register the patent ended on this day; null when it did not.</summary>
    public DateOnly? EndedOn { get; init; }
}
