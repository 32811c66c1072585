namespace Exchange.Products.Contracts;

public enum ProductKind
{
    Loan,
    LoanGuarantee,
    TradeGuarantee,
    IpGuarantee,

    /// <summary>专利执行保险.</summary>
    ExecutionInsurance,

    /// <summary>侵犯专利权责任保险.</summary>
    LiabilityInsurance,

    /// <summary>专利权质押贷款保证保险.</summary>
    PledgeSurety,

    /// <summary>专利被侵权损失保险.</summary>
    InfringementInsurance,

    /// <summary>投贷联动.</summary>
    EquityLoan,
    Appraisal,
    AgencyService,
}
