namespace Exchange.Search.Contracts;

/// <summary>The searches that the signed-in person has kept, to choose one of; registered by the module that keeps them.</summary>
public interface IKeptSearches
{
    /// <summary>Those whose catalogs are there; empty when nobody is signed in.</summary>
    Task<IReadOnlyList<KeptSearch>> ListAsync(CancellationToken cancellationToken);
}
