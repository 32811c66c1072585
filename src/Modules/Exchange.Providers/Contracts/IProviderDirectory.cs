using Exchange.Parties.Contracts;

namespace Exchange.Providers.Contracts;

public interface IProviderDirectory
{
    /// <summary>A bounded number of queries for all of them; parties without a profile are left out.</summary>
    Task<IReadOnlyDictionary<Guid, ProviderSummary>> FindAsync(IReadOnlyCollection<Guid> partyIds, CancellationToken cancellationToken);

    /// <summary>Those that offer today, in the published order; at most 500.</summary>
    /// <param name="kind">Null for every kind.</param>
    Task<IReadOnlyList<ProviderSummary>> ListOfferingAsync(OrganisationKind? kind, CancellationToken cancellationToken);
}
