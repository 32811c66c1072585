namespace Exchange.Parties.Contracts;

/// <summary>The party for which the signed-in person acts in this request.</summary>
public interface ICurrentParty
{
    /// <summary>Null when nobody is signed in or the person belongs to no party yet. Read once per request.</summary>
    Task<CurrentParty?> GetAsync(CancellationToken cancellationToken);
}
