namespace Exchange.Financing.Domain;

/// <summary>The steps of the form, in order.</summary>
internal enum DossierStep
{
    Need,
    Rights,
    Figures,
    Consents,
}
