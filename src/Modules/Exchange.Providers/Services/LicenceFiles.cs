using Exchange.Framework.Data;
using Exchange.Framework.Security;
using Exchange.Media.Contracts;
using Exchange.Parties.Contracts;
using Exchange.Providers.Contracts;
using Exchange.Providers.Domain;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Providers.Services;

/// <summary>Scans of licences, admission papers and papers of finished cases: read by the provider's own members and by the operator.</summary>
internal sealed class LicenceFiles : IFileAccess, IFileReferences
{
    public const string Owner = "Provider";

    private readonly AppDbContext _db;
    private readonly ICurrentUser _user;
    private readonly IPartyDirectory _parties;
    private readonly IAuthorizationService _authorization;
    private readonly IHttpContextAccessor _http;

    public LicenceFiles(AppDbContext db, ICurrentUser user, IPartyDirectory parties, IAuthorizationService authorization, IHttpContextAccessor http)
    {
        _db = db;
        _user = user;
        _parties = parties;
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

        return (await _parties.GetMemberUserIdsAsync(file.OwnerId, cancellationToken)).Contains(userId)
            || (await _authorization.AuthorizeAsync(context.User, ProviderPermissions.ReviewProvidersName)).Succeeded
            || (await _authorization.AuthorizeAsync(context.User, ProviderPermissions.AdmitProvidersName)).Succeeded;
    }

    public async Task<IReadOnlyCollection<Guid>> FindUsedAsync(IReadOnlyCollection<Guid> fileIds, CancellationToken cancellationToken) =>
        await _db.Set<ProviderLicence>().Where(l => l.FileId != null && fileIds.Contains(l.FileId.Value)).Select(l => l.FileId!.Value)
            .Union(_db.Set<ProviderAdmission>().Where(a => a.FileId != null && fileIds.Contains(a.FileId.Value)).Select(a => a.FileId!.Value))
            .Union(_db.Set<ProviderCase>().Where(c => c.FileId != null && fileIds.Contains(c.FileId.Value)).Select(c => c.FileId!.Value))
            .ToListAsync(cancellationToken);
}
