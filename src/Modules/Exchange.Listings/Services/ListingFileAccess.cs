using Exchange.Framework.Data;
using Exchange.Listings.Contracts;
using Exchange.Listings.Domain;
using Exchange.Media.Contracts;
using Exchange.Parties.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Listings.Services;

/// <summary>A listing's documents are read by whoever may read the listing: before it is published and after a takedown, by few.</summary>
internal sealed class ListingFileAccess : IFileAccess
{
    private readonly AppDbContext _db;
    private readonly ICurrentParty _party;
    private readonly IAuthorizationService _authorization;
    private readonly IHttpContextAccessor _http;

    public ListingFileAccess(AppDbContext db, ICurrentParty party, IAuthorizationService authorization, IHttpContextAccessor http)
    {
        _db = db;
        _party = party;
        _authorization = authorization;
        _http = http;
    }

    public string OwnerType => ListingDesk.FileOwnerType;

    public async Task<bool> MayReadAsync(StoredFile file, CancellationToken cancellationToken)
    {
        // What was taken off the listing is gone for everybody, however long the store keeps it.
        var listing = await _db.Set<Listing>().AsNoTracking()
            .FirstOrDefaultAsync(l => l.Id == file.OwnerId && l.Files.Any(f => f.FileId == file.Id), cancellationToken);
        return listing is not null && (listing.IsPublic
            || (await _party.GetAsync(cancellationToken))?.Party.Id == listing.OwnerPartyId
            || (_http.HttpContext is { } context
                && (await _authorization.AuthorizeAsync(context.User, ListingPermissions.ReviewListingsName)).Succeeded));
    }
}
