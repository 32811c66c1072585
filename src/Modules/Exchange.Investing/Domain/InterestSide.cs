namespace Exchange.Investing.Domain;

internal enum InterestSide
{
    Investor,
    Owner,
}
