using Exchange.Framework.Data;
using Exchange.Media.Contracts;
using Exchange.Media.Domain;
using Exchange.Media.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Media.Services;

/// <summary>The library's files as files: only its keepers read them here, the former ones too. Readers have the item's address.</summary>
internal sealed class LibraryFiles : IFileAccess, IFileReferences
{
    /// <summary>Owner type; the owner's id is the item's.</summary>
    public const string Type = "MediaItem";

    private readonly AppDbContext _db;
    private readonly IAuthorizationService _authorization;
    private readonly IHttpContextAccessor _http;

    public LibraryFiles(AppDbContext db, IAuthorizationService authorization, IHttpContextAccessor http)
    {
        _db = db;
        _authorization = authorization;
        _http = http;
    }

    public string OwnerType => Type;

    public Task<bool> MayReadAsync(StoredFile file, CancellationToken cancellationToken) => IsKeeperAsync();

    public async Task<bool> IsKeeperAsync() => _http.HttpContext is { User.Identity.IsAuthenticated: true } context
        && (await _authorization.AuthorizeAsync(context.User, MediaPermissions.ManageMediaName)).Succeeded;

    public async Task<IReadOnlyCollection<Guid>> FindUsedAsync(IReadOnlyCollection<Guid> fileIds, CancellationToken cancellationToken) =>
        await _db.Set<MediaItem>().Where(i => fileIds.Contains(i.FileId)).Select(i => i.FileId)
            .Union(_db.Set<MediaReplacement>().Where(r => fileIds.Contains(r.FileId)).Select(r => r.FileId))
            .ToListAsync(cancellationToken);
}
