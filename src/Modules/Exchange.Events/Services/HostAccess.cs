using Exchange.Events.Domain;
using Exchange.Framework.Data;
using Exchange.Framework.Security;
using Exchange.Parties.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Events.Services;

/// <summary>Who runs an event: the operator, and the managers of the party whose proposal it was.</summary>
internal sealed class HostAccess
{
    private readonly AppDbContext _db;
    private readonly ICurrentUser _user;
    private readonly IPartyDirectory _parties;
    private readonly IAuthorizationService _authorization;
    private readonly IHttpContextAccessor _http;

    public HostAccess(AppDbContext db, ICurrentUser user, IPartyDirectory parties, IAuthorizationService authorization, IHttpContextAccessor http)
    {
        _db = db;
        _user = user;
        _parties = parties;
        _authorization = authorization;
        _http = http;
    }

    /// <summary>Null: the reader does not run it.</summary>
    public async Task<Host?> FindAsync(HouseEvent held, CancellationToken cancellationToken)
    {
        if (_user.Id is not { } userId || _http.HttpContext is not { User.Identity.IsAuthenticated: true } context)
        {
            return null;
        }

        if ((await _authorization.AuthorizeAsync(context.User, EventPermissions.ManageEventsName)).Succeeded)
        {
            return new Host(IsOperator: true);
        }

        return held.OrganiserPartyId is { } party && (await _parties.GetManagerUserIdsAsync(party, cancellationToken)).Contains(userId) ? new Host(IsOperator: false) : null;
    }

    /// <summary>Null when there is no such event, or the reader does not run it.</summary>
    public async Task<(HouseEvent Event, Host Host)?> FindAsync(Guid eventId, CancellationToken cancellationToken) =>
        await _db.Set<HouseEvent>().AsNoTracking().FirstOrDefaultAsync(e => e.Id == eventId, cancellationToken) is { } held && await FindAsync(held, cancellationToken) is { } host
            ? (held, host)
            : null;
}
