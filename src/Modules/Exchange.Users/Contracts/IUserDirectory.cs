namespace Exchange.Users.Contracts;

/// <summary>What other modules may know of accounts.</summary>
public interface IUserDirectory
{
    /// <summary>Compared without case; null when nobody has the address.</summary>
    Task<string?> FindIdByEmailAsync(string email, CancellationToken cancellationToken);

    /// <summary>
    /// Names fit for other people's eyes: the name that the person has entered, else the masked address. Unknown ids are left out.
    /// </summary>
    Task<IReadOnlyDictionary<string, string>> GetNamesAsync(IEnumerable<string> userIds, CancellationToken cancellationToken);

    /// <summary>The language that the person has chosen; the site's default for unknown ids.</summary>
    Task<string> GetCultureAsync(string userId, CancellationToken cancellationToken);

    /// <summary>Ids of the open accounts that hold a permission, directly or by <c>SiteOwner</c>: whom to tell of new work.</summary>
    Task<IReadOnlyList<string>> FindIdsByPermissionAsync(string permission, CancellationToken cancellationToken);
}
