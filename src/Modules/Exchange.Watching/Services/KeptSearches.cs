using Exchange.Framework.Security;
using Exchange.Search.Contracts;

namespace Exchange.Watching.Services;

internal sealed class KeptSearches : IKeptSearches
{
    private readonly SearchDesk _searches;
    private readonly ICurrentUser _user;

    public KeptSearches(SearchDesk searches, ICurrentUser user)
    {
        _searches = searches;
        _user = user;
    }

    public async Task<IReadOnlyList<KeptSearch>> ListAsync(CancellationToken cancellationToken) => _user.Id is null
        ? []
        : [.. (await _searches.ListAsync(cancellationToken)).Where(s => s.Address is not null).Select(s => new KeptSearch(s.Name, s.Address!.Url))];
}
