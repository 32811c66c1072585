namespace Exchange.Notifications.Contracts;

/// <summary>Where and in which language a person is reached; implemented by the module that keeps the accounts.</summary>
public interface IUserContacts
{
    /// <summary>The contacts of those who can be reached: unknown, unconfirmed and closed accounts are left out.</summary>
    Task<IReadOnlyDictionary<string, UserContact>> FindAsync(IEnumerable<string> userIds, CancellationToken cancellationToken);
}
