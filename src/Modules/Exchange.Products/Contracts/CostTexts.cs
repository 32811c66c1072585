namespace Exchange.Products.Contracts;

/// <summary>English msgids of what can be wrong with a <see cref="CostRequest"/>.</summary>
public static class CostTexts
{
    public static string Of(CostError error) => error switch
    {
        CostError.PrincipalOutOfRange => "The amount must be more than 0 and less than 10,000,000,000 yuan.",
        CostError.RateOutOfRange => "The yearly rate must be between 0 and 100 %.",
        CostError.DaysOutOfRange => "The term must be between 1 and 10950 days.",
        CostError.TooManyFees => "There can be at most 50 fees.",
        CostError.FeeKindMissing => "Every fee needs a kind of at most 60 characters.",
        CostError.FeeRateOrAmount => "A fee is either a rate or an amount.",
        CostError.FeeOutOfRange => "A fee's rate must be between 0 and 100 %, its amount not negative and less than 10,000,000,000 yuan.",
        CostError.TooManySubsidies => "There can be at most 50 subsidies.",
        CostError.SubsidyKindUnknown => "A subsidy is for the interest or for one of the fees.",
        CostError.SubsidyModeForInterestOnly => "Points and capped rates subsidise interest only.",
        CostError.SubsidyOutOfRange => "A subsidy's value must be between 0 and 100 %, its cap not negative and less than 10,000,000,000 yuan.",
        CostError.SubsidisedTwice => "The same cost cannot be subsidised twice.",
        _ => throw new ArgumentOutOfRangeException(nameof(error)),
    };
}
