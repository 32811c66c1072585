namespace Exchange.Providers.Contracts;

/// <summary>What providers have on offer, from the module that keeps the offers; the directory's facets and pages show it.</summary>
public interface IProviderOfferings
{
    /// <summary>A bounded number of queries for all of them; only what is valid today. Parties with nothing on offer are left out.</summary>
    Task<IReadOnlyDictionary<Guid, IReadOnlyList<ProviderOffering>>> FindAsync(IReadOnlyCollection<Guid> partyIds, CancellationToken cancellationToken);

    /// <summary>The words for a product kind's name, in the current UI language; the name itself when unknown.</summary>
    string KindLabel(string name);

    /// <summary>The words for the name of a kind of intellectual property.</summary>
    string IpKindLabel(string name);

    /// <summary>The words for the name of a band of amounts.</summary>
    string AmountLabel(string name);

    /// <summary>The place of a band among the others, lowest first.</summary>
    int AmountRank(string name);
}
