namespace Exchange.Investing.Domain;

internal enum DealOutcome
{
    Agreed,
    NoFit,
    PriceTooHigh,
    TooEarly,
    OwnerDeclined,
    ListingEnded,
}
