namespace Exchange.Financing.Domain;

/// <summary>Why a lender declines: a choice that the firm can learn from.</summary>
internal enum DeclineReason
{
    Amount,
    Term,
    Right,
    Value,
    Purpose,
    Financials,
    CreditRecord,
    NoQuota,
    Other,
}
