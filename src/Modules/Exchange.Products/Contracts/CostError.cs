namespace Exchange.Products.Contracts;

/// <summary>What is wrong with a <see cref="CostRequest"/>.</summary>
public enum CostError
{
    PrincipalOutOfRange,
    RateOutOfRange,
    DaysOutOfRange,
    TooManyFees,
    FeeKindMissing,

    /// <summary>A fee has neither or both of rate and amount.</summary>
    FeeRateOrAmount,
    FeeOutOfRange,
    TooManySubsidies,

    /// <summary>The subsidy is for a cost that is not there.</summary>
    SubsidyKindUnknown,

    /// <summary>Points and capped rates are for interest only.</summary>
    SubsidyModeForInterestOnly,
    SubsidyOutOfRange,

    /// <summary>The same cost is subsidised twice (rules ECO-02).</summary>
    SubsidisedTwice,
}
