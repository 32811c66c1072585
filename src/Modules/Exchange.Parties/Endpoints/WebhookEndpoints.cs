using System.Text.Json;
using Exchange.Framework.Api;
using Exchange.Framework.Data;
using Exchange.Parties.Domain;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Parties.Endpoints;

/// <summary>A key reads which webhooks there are and what was sent; they are made at the desk, so that a stolen key sends nothing elsewhere.</summary>
internal static class WebhookEndpoints
{
    public static void MapWebhooks(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/webhooks", ListAsync)
            .WithName("ListWebhooks").WithSummary("The webhooks of your organisation.").WithTags("Webhooks")
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden)
            .RequireScope(ApiScope.SearchWebhooks);
        routes.MapGet("/api/v1/webhooks/{id:guid}/deliveries", DeliveriesAsync)
            .WithName("ListWebhookDeliveries").WithSummary("What was sent to a webhook in the last thirty days, the newest first: for a receiver that was away too long.").WithTags("Webhooks")
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound)
            .RequireScope(ApiScope.SearchWebhooks);
    }

    private static async Task<Ok<ApiPage<WebhookAnswer>>> ListAsync(HttpContext http, AppDbContext db, CancellationToken cancellationToken)
    {
        var partyId = ApiCaller.Of(http).OwnerId;
        var hooks = await db.Set<Webhook>().AsNoTracking().Where(h => h.PartyId == partyId).OrderBy(h => h.Id).Take(Webhook.MostOfParty)
            .Select(h => new WebhookAnswer(h.Id, h.Name, h.Url, h.Search, h.CreatedAt, h.DisabledAt, h.Failures)).ToListAsync(cancellationToken);
        return TypedResults.Ok(new ApiPage<WebhookAnswer>(hooks.Count, hooks));
    }

    private static async Task<Results<Ok<ApiPage<WebhookDeliveryAnswer>>, ProblemHttpResult>> DeliveriesAsync(
        Guid id, [AsParameters] ApiPaging paging, HttpContext http, AppDbContext db, CancellationToken cancellationToken)
    {
        var partyId = ApiCaller.Of(http).OwnerId;
        if (!await db.Set<Webhook>().AnyAsync(h => h.Id == id && h.PartyId == partyId, cancellationToken))
        {
            return TypedResults.Problem(statusCode: StatusCodes.Status404NotFound);
        }

        var sent = db.Set<WebhookDelivery>().AsNoTracking().Where(d => d.WebhookId == id);
        var rows = await sent.OrderByDescending(d => d.Id).Skip(paging.Skip).Take(paging.Size).ToListAsync(cancellationToken);
        return TypedResults.Ok(new ApiPage<WebhookDeliveryAnswer>(await sent.CountAsync(cancellationToken), rows.ConvertAll(Describe)));
    }

    private static WebhookDeliveryAnswer Describe(WebhookDelivery d)
    {
        using var payload = JsonDocument.Parse(d.Payload);
        return new WebhookDeliveryAnswer(
            d.Id.ToString("N"), d.Kind, d.State.ToString(), d.Attempts, d.CreatedAt, d.LastAttemptAt,
            d.State == WebhookDeliveryState.Waiting ? d.NextAttemptAt : null, d.Status, d.Error, payload.RootElement.Clone());
    }
}
