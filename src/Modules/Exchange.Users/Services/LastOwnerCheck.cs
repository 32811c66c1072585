using Exchange.Users.Contracts;

namespace Exchange.Users.Services;

/// <summary>The last account that may do everything stays: nobody could appoint another.</summary>
internal sealed class LastOwnerCheck : IAccountClosureCheck
{
    private readonly SiteOwners _owners;

    public LastOwnerCheck(SiteOwners owners) => _owners = owners;

    public async Task<string?> FindObstacleAsync(string userId, CancellationToken cancellationToken) =>
        await _owners.IsOwnerAsync(userId, cancellationToken) && !await _owners.AnotherExistsAsync(userId, cancellationToken)
            ? "This is the last account that may do everything. Give the role to somebody else first."
            : null;
}
