namespace Exchange.Policies.Contracts;

/// <summary>Leads from a citation to the article in the library.</summary>
public interface ILawReferences
{
    /// <summary>
    /// Site-relative address of the article, or of the law; null when the library has it not. Of several editions of a law
    /// the one in force today is meant. Asks the database when the library has changed, however much is cited.
    /// </summary>
    Task<string?> FindAsync(LawCitation citation, CancellationToken cancellationToken);
}
