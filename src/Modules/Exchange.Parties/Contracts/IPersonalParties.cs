namespace Exchange.Parties.Contracts;

/// <summary>The parties that are the account's own person, whose data belong into the export of the account.</summary>
public interface IPersonalParties
{
    /// <summary>Natural persons that the account administers; mostly none or one.</summary>
    Task<IReadOnlyList<Guid>> FindAsync(string userId, CancellationToken cancellationToken);
}
