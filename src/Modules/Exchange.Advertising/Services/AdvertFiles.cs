using Exchange.Advertising.Domain;
using Exchange.Advertising.Security;
using Exchange.Framework.Data;
using Exchange.Media.Contracts;
using Exchange.Parties.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Advertising.Services;

/// <summary>Pictures of ads: until they are approved only the advertiser and reviewers see them.</summary>
internal sealed class AdvertFiles : IFileAccess, IFileReferences
{
    /// <summary>Owner type; the owner's id is the booking's.</summary>
    public const string Type = "Advert";

    /// <summary>As uploaded.</summary>
    public static readonly FilePolicy Uploaded = new([FileKind.Jpeg, FileKind.Png, FileKind.Webp], PictureFormat.MaxBytes, IsPublic: false);

    /// <summary>As approved.</summary>
    public static readonly FilePolicy Approved = Uploaded with { MaxBytes = 4 * PictureFormat.MaxBytes, IsPublic = true };

    private readonly AppDbContext _db;
    private readonly ICurrentParty _party;
    private readonly IAuthorizationService _authorization;
    private readonly IHttpContextAccessor _http;

    public AdvertFiles(AppDbContext db, ICurrentParty party, IAuthorizationService authorization, IHttpContextAccessor http)
    {
        _db = db;
        _party = party;
        _authorization = authorization;
        _http = http;
    }

    public string OwnerType => Type;

    public async Task<bool> MayReadAsync(StoredFile file, CancellationToken cancellationToken)
    {
        if (_http.HttpContext is not { User.Identity.IsAuthenticated: true } context)
        {
            return false;
        }

        return (await _party.GetAsync(cancellationToken) is { Party.Id: var partyId }
                && await _db.Set<AdBooking>().AnyAsync(b => b.Id == file.OwnerId && b.PartyId == partyId, cancellationToken))
            || (await _authorization.AuthorizeAsync(context.User, AdvertisingPermissions.ReviewAdvertsName)).Succeeded;
    }

    public async Task<IReadOnlyCollection<Guid>> FindUsedAsync(IReadOnlyCollection<Guid> fileIds, CancellationToken cancellationToken)
    {
        var used = await _db.Set<AdBooking>()
            .Where(b => (b.FileId != null && fileIds.Contains(b.FileId.Value)) || (b.PublicFileId != null && fileIds.Contains(b.PublicFileId.Value)))
            .Select(b => new { b.FileId, b.PublicFileId }).ToListAsync(cancellationToken);
        return [.. used.SelectMany(u => new[] { u.FileId, u.PublicFileId }).OfType<Guid>()];
    }
}
