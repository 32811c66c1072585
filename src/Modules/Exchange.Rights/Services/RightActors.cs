using Exchange.Framework.Security;
using Exchange.Parties.Contracts;
using Exchange.Rights.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace Exchange.Rights.Services;

internal sealed class RightActors
{
    private readonly ICurrentParty _party;
    private readonly ICurrentUser _user;
    private readonly IAuthorizationService _authorization;
    private readonly IHttpContextAccessor _http;

    public RightActors(ICurrentParty party, ICurrentUser user, IAuthorizationService authorization, IHttpContextAccessor http)
    {
        _party = party;
        _user = user;
        _authorization = authorization;
        _http = http;
    }

    public async Task<RightActor> GetAsync(CancellationToken cancellationToken)
    {
        var isOperator = _http.HttpContext?.User is { Identity.IsAuthenticated: true } user
            && (await _authorization.AuthorizeAsync(user, RightsPermissions.ManageRightsName)).Succeeded;
        return new RightActor(await _party.GetAsync(cancellationToken), isOperator, _user.Id);
    }
}
