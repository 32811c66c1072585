namespace Exchange.Parties.Contracts;

public enum OrganisationKind
{
    Enterprise,
    Institute,
    Investor,
    Bank,
    Guarantor,
    Insurer,
    Appraiser,
    Agency,

    /// <summary>May own no listing (patent law art. 79).</summary>
    Government,
}
