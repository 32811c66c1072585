using Exchange.Framework.Data;
using Exchange.Framework.Security;
using Exchange.Media.Contracts;
using Exchange.Parties.Contracts;
using Exchange.Parties.Domain;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Parties.Services;

/// <summary>Licences and evidence are read by the party's own members and by those who verify.</summary>
internal sealed class PartyFiles : IFileAccess
{
    public const string Owner = "Party";

    private readonly AppDbContext _db;
    private readonly ICurrentUser _user;
    private readonly IAuthorizationService _authorization;
    private readonly IHttpContextAccessor _http;

    public PartyFiles(AppDbContext db, ICurrentUser user, IAuthorizationService authorization, IHttpContextAccessor http)
    {
        _db = db;
        _user = user;
        _authorization = authorization;
        _http = http;
    }

    public string OwnerType => Owner;

    public async Task<bool> MayReadAsync(StoredFile file, CancellationToken cancellationToken)
    {
        if (_user.Id is not { } userId || _http.HttpContext is not { } context)
        {
            return false;
        }

        return await _db.Set<PartyMember>().AnyAsync(m => m.PartyId == file.OwnerId && m.UserId == userId, cancellationToken)
            || (await _authorization.AuthorizeAsync(context.User, PartyPermissions.VerifyPartiesName)).Succeeded;
    }
}
