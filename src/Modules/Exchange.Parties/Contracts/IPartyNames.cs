namespace Exchange.Parties.Contracts;

/// <summary>Looks parties up by name, for recipes: names are not unique, so nothing else relies on it.</summary>
public interface IPartyNames
{
    /// <summary>The oldest party of exactly this name; null when there is none.</summary>
    Task<PartySummary?> FindAsync(string name, CancellationToken cancellationToken);
}
