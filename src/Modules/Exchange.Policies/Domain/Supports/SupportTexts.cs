using Exchange.Products.Contracts;

namespace Exchange.Policies.Domain.Supports;

/// <summary>English msgids of what supports ask for.</summary>
internal static class SupportTexts
{
    public const string InProvince = "Seated in Panzhihua, and so in Sichuan";
    public const string Size = "A small, medium or micro enterprise";
    public const string Category = "One of the categories that the support names";
    public const string ValidIp = "Valid intellectual property to pledge";
    public const string LowIncome = "Taxable income below 1,000,000 yuan last year";
    public const string OpenLicence = "The patent is under an open licence";
    public const string Equity = "Technology is contributed for shares";
    public const string Transfer = "Income from transferring technology";
    public const string LoanLimit = "The loan does not exceed the limit";
    public const string RateLimit = "The rate does not exceed the limit";
    public const string TermLimit = "The term does not exceed the limit";
    public const string GuaranteeLimit = "The guarantee fee does not exceed the limit";

    private const long TenThousandYuanFen = 1_000_000;

    /// <summary>Rules §13.3, code and English msgid.</summary>
    public static IReadOnlyList<(string Code, string Name)> Categories { get; } =
    [
        ("HNTE", "High and new technology enterprise"), ("TSME", "Technology-based SME"), ("IP_PILOT", "IP pilot enterprise"), ("IP_DEMO", "IP model enterprise"),
        ("IP_ADV", "IP advantage enterprise"), ("SRDI", "Specialised and new enterprise"), ("SEI", "Strategic emerging industry"), ("VTCORE", "Vanadium-titanium chain"),
    ];

    /// <summary>How a grant is reckoned (rules ECO-02); {0} is its share or rate.</summary>
    public static string Of(SupportGrant grant) => (grant.Kind, grant.Mode) switch
    {
        (CostSubsidy.Interest, SubsidyMode.Ratio) => "{0} of the interest",
        (CostSubsidy.Interest, SubsidyMode.Points) => "loan × {0} a year × days ÷ 360",
        (CostSubsidy.Interest, SubsidyMode.Capped) => "the interest at {0} a year at most",
        (CostFee.Appraisal, _) => "{0} of the valuation fee",
        (CostFee.Guarantee, _) => "{0} of the guarantee fee",
        (CostFee.Premium, _) => "{0} of the premium",
        (SupportGrant.Loan, _) => "{0} of the loan",
        (SupportGrant.PatentFees, _) => "{0} of the patent fees",
        _ => throw new ArgumentOutOfRangeException(nameof(grant)),
    };

    /// <summary>What stands large: to the yuan, from ten thousand yuan on to the hundred. The exact sum stands beside it.</summary>
    public static long About(long fen)
    {
        var step = fen >= TenThousandYuanFen ? 10_000 : 100;
        return (fen + (step / 2)) / step * step;
    }

    public static string Of(FirmSize size) => size switch
    {
        FirmSize.Large => "Large",
        FirmSize.Medium => "Medium",
        FirmSize.Small => "Small",
        FirmSize.Micro => "Micro",
        _ => throw new ArgumentOutOfRangeException(nameof(size)),
    };
}
