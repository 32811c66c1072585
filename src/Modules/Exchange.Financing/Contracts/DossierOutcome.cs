namespace Exchange.Financing.Contracts;

public enum DossierOutcome
{
    Financed,
    NotFinanced,
    Other,
}
