using Exchange.Framework.Api;
using Exchange.Framework.Data;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Rights.Endpoints;

internal static class OwnRightsEndpoints
{
    public static void MapOwnRights(this IEndpointRouteBuilder routes) => routes.MapGet("/api/v1/own/rights", GetAsync)
        .WithName("ListOwnRights").WithSummary("The rights that your organisation has claimed, and those that it has brought in and nobody has claimed.").WithTags("Own")
        .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden)
        .RequireScope(ApiScope.ReadOwn);

    private static async Task<Ok<ApiPage<OwnRight>>> GetAsync([AsParameters] ApiPaging paging, HttpContext http, AppDbContext db, CancellationToken cancellationToken)
    {
        var partyId = ApiCaller.Of(http).OwnerId;
        var own = db.Set<IpRight>().AsNoTracking().Where(r => r.ClaimedBy == partyId || (r.SourcePartyId == partyId && r.ClaimedBy == null));
        var rows = await own.OrderByDescending(r => r.Id).Skip(paging.Skip).Take(paging.Size)
            .Select(r => new
            {
                r.Id, r.Office, r.Number, r.ApplicationNumber, r.IsGranted, r.Stage, r.Title, r.Kind, r.Status, r.StatusCheckedOn, r.StatusSource, r.FilingDate, r.TermEnd, r.ClaimedBy, r.IsDemo,
            })
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(new ApiPage<OwnRight>(
            await own.CountAsync(cancellationToken),
            rows.ConvertAll(r => new OwnRight(
                r.Id, IpRight.FormatNumber(r.Office, r.Number, r.ApplicationNumber, r.IsGranted, r.Stage), r.Title, r.Kind, r.Status, r.StatusCheckedOn, r.StatusSource,
                r.FilingDate, r.TermEnd, r.ClaimedBy == partyId, $"/desk/rights/{r.Id:N}", r.IsDemo))));
    }
}
