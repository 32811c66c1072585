using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace Exchange.Framework.Navigation;

/// <summary>Puts a menu together from all modules and leaves out what the person may not open.</summary>
public sealed class NavigationBuilder
{
    private readonly IEnumerable<INavigationProvider> _providers;
    private readonly IEnumerable<INavigationFilter> _filters;
    private readonly IAuthorizationService _authorization;
    private readonly IHttpContextAccessor _http;

    public NavigationBuilder(
        IEnumerable<INavigationProvider> providers, IEnumerable<INavigationFilter> filters, IAuthorizationService authorization, IHttpContextAccessor http)
    {
        _providers = providers;
        _filters = filters;
        _authorization = authorization;
        _http = http;
    }

    public async Task<IReadOnlyList<NavigationItem>> BuildAsync(string menu)
    {
        var user = _http.HttpContext!.User;
        List<NavigationItem> items = [];
        foreach (var item in _providers.SelectMany(provider => provider.GetItems(menu)))
        {
            if ((item.Permission is null || (await _authorization.AuthorizeAsync(user, item.Permission)).Succeeded) && await ShowsAsync(item))
            {
                items.Add(item);
            }
        }

        return items.OrderBy(item => item.Position, PositionComparer.Instance).ToList();
    }

    private async Task<bool> ShowsAsync(NavigationItem item)
    {
        if (item.For is not null)
        {
            foreach (var filter in _filters)
            {
                if (!await filter.ShowsAsync(item))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
