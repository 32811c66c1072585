namespace Exchange.Financing.Domain;

internal enum FundPurpose
{
    WorkingCapital,
    Research,
    Equipment,
    Expansion,
    Refinancing,
    Other,
}
