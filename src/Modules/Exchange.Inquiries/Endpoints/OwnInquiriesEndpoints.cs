using Exchange.Framework.Api;
using Exchange.Framework.Data;
using Exchange.Inquiries.Contracts;
using Exchange.Inquiries.Domain;
using Exchange.Listings.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Inquiries.Endpoints;

internal static class OwnInquiriesEndpoints
{
    public static void MapOwnInquiries(this IEndpointRouteBuilder routes) => routes.MapGet("/api/v1/own/inquiries", GetAsync)
        .WithName("ListOwnInquiries").WithSummary("The inquiries that your organisation has sent and received, the last written first. Texts, names and contact data are not in it.").WithTags("Own")
        .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden)
        .RequireScope(ApiScope.ReadOwn);

    private static async Task<Ok<ApiPage<OwnInquiry>>> GetAsync(
        [AsParameters] ApiPaging paging, HttpContext http, AppDbContext db, IListingDirectory listings, CancellationToken cancellationToken)
    {
        var partyId = ApiCaller.Of(http).OwnerId;
        var own = db.Set<Inquiry>().AsNoTracking().Where(i => i.AskerPartyId == partyId || i.OwnerPartyId == partyId);
        var rows = await own.OrderByDescending(i => i.LastMessageAt).ThenByDescending(i => i.Id).Skip(paging.Skip).Take(paging.Size).ToListAsync(cancellationToken);
        var about = await listings.FindAsync([.. rows.Select(i => i.ListingId).Distinct()], cancellationToken);
        return TypedResults.Ok(new ApiPage<OwnInquiry>(
            await own.CountAsync(cancellationToken),
            rows.ConvertAll(i => new OwnInquiry(
                i.Id, i.OwnerPartyId == partyId ? InquirySide.Owner : InquirySide.Asker, about.GetValueOrDefault(i.ListingId)?.Number, i.Mode, i.State, i.CloseReason,
                i.OwnerPartyId == partyId ? i.OwnerUnread : i.AskerUnread, i.CreatedAt, i.LastMessageAt, $"/desk/inquiries/{i.Id:N}"))));
    }
}
