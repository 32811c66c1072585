using Exchange.Framework.Api;
using Exchange.Framework.Data;
using Exchange.Listings.Contracts;
using Exchange.Listings.Domain;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Listings.Endpoints;

internal static class OwnListingsEndpoints
{
    public static void MapOwnListings(this IEndpointRouteBuilder routes) => routes.MapGet("/api/v1/own/listings", GetAsync)
        .WithName("ListOwnListings").WithSummary("The listings of your organisation, drafts and ended ones too, the last changed first.").WithTags("Own")
        .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden)
        .RequireScope(ApiScope.ReadOwn);

    private static async Task<Ok<ApiPage<OwnListing>>> GetAsync([AsParameters] ApiPaging paging, HttpContext http, AppDbContext db, CancellationToken cancellationToken)
    {
        var partyId = ApiCaller.Of(http).OwnerId;
        var own = db.Set<Listing>().AsNoTracking().Where(l => l.OwnerPartyId == partyId);
        var rows = await own.OrderByDescending(l => l.UpdatedAt).ThenByDescending(l => l.Id).Skip(paging.Skip).Take(paging.Size)
            .Select(l => new
            {
                l.Number, l.Title, l.State, l.StateReason, l.ExpiresOn, l.UpdatedAt, l.PublishedAt, l.IsDemo,
                Modes = l.Offers.Where(o => o.State == OfferState.Offered).Select(o => o.Mode).ToList(),
                Rights = l.Rights.Count,
            })
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(new ApiPage<OwnListing>(
            await own.CountAsync(cancellationToken),
            rows.ConvertAll(l => new OwnListing(
                l.Number, l.Title, l.State, l.StateReason, l.Modes.Order().ToList(), l.Rights, l.ExpiresOn, l.UpdatedAt, l.PublishedAt, $"/desk/listings/{l.Number}", l.IsDemo))));
    }
}
