namespace Exchange.Financing.Contracts;

/// <summary>What a firm adds to a dossier for the lenders to whom it opens it.</summary>
public enum DocumentKind
{
    BusinessLicence,
    FinancialStatements,
    TaxProof,
    RightProof,
    Contract,
    Appraisal,
    Other,
}
