using Exchange.Framework.Navigation;
using Exchange.Parties.Contracts;
using Microsoft.AspNetCore.Http;

namespace Exchange.Parties.Services;

/// <summary>Shows on the desk what is for the kind of organisation for which the person acts; <see cref="DeskAudience"/> has the words.</summary>
internal sealed class PartyNavigationFilter : INavigationFilter
{
    private readonly ICurrentParty _party;
    private readonly IHttpContextAccessor _http;

    public PartyNavigationFilter(ICurrentParty party, IHttpContextAccessor http)
    {
        _party = party;
        _http = http;
    }

    public async Task<bool> ShowsAsync(NavigationItem item)
    {
        var kind = (await _party.GetAsync(_http.HttpContext?.RequestAborted ?? default))?.Party.OrganisationKind;
        return item.For!.Contains(kind?.ToString() ?? DeskAudience.None);
    }
}
