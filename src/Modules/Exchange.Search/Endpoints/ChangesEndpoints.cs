using System.ComponentModel;
using System.Globalization;
using Exchange.Framework;
using Exchange.Search.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace Exchange.Search.Endpoints;

internal static class ChangesEndpoints
{
    private const string Address = "/api/v1/changes";
    private const int DefaultLimit = 100;
    private const int MaxLimit = 500;

    public static void MapChanges(this IEndpointRouteBuilder routes) => routes.MapGet(Address, GetAsync)
        .WithName("ListChanges").WithSummary("What has changed since a cursor").WithTags("Changes")
        .WithDescription(
            "Without since: no items, and the cursor of this moment. Take it first, read the lists or the open data, then ask for changes from it on. "
            + "A thing stands once on a page; deleted things are those that were public. A cursor holds for seven days; an older one is answered with 410.")
        .ProducesValidationProblem()
        .ProducesProblem(StatusCodes.Status410Gone)
        .ProducesProblem(StatusCodes.Status429TooManyRequests)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
        .AllowAnonymous().RequireRateLimiting(ExchangeApplication.ApiRateLimit);

    private static async Task<Results<Ok<ChangesAnswer>, ValidationProblem, ProblemHttpResult>> GetAsync(
        [FromQuery, Description("The cursor of the answer before.")] string? since,
        [FromQuery, Description("Only these kinds; may be repeated.")] string[]? kind,
        [FromQuery, Description("Changes that are looked at, 1 to 500, default 100: an answer has as many items at most.")] string? limit,
        IChangeFeed feed, IStringLocalizer<SearchEndpoints> localizer, CancellationToken cancellationToken)
    {
        var count = DefaultLimit;
        if (!string.IsNullOrEmpty(limit) && (!int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out count) || count is < 1 or > MaxLimit))
        {
            return Invalid("limit", localizer["The limit must be a whole number from 1 to {0}.", MaxLimit], localizer);
        }

        if (feed.Now() is not { } now)
        {
            return TypedResults.Problem(localizer["The index is being built. Please try again in a moment."], statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        if (string.IsNullOrEmpty(since))
        {
            return TypedResults.Ok(new ChangesAnswer([], now, false));
        }

        if (!feed.IsCursor(since))
        {
            return Invalid("since", localizer["This is no cursor of this site."], localizer);
        }

        return await feed.ReadAsync(since, kind ?? [], count, cancellationToken) is { } page
            ? TypedResults.Ok(new ChangesAnswer(
                [.. page.Items.Select(i => new ChangedThing(i.Kind, i.Id.ToString("N"), i.Url, i.Deleted, i.At))], page.Next, page.More))
            : TypedResults.Problem(
                localizer["The changes since this cursor are no longer kept. Take a new cursor from {0}, read the open data anew, and go on from the new cursor.", Address],
                statusCode: StatusCodes.Status410Gone, title: localizer["This cursor is too old."],
                extensions: new Dictionary<string, object?> { ["startAgain"] = Address });
    }

    private static ValidationProblem Invalid(string name, string error, IStringLocalizer localizer) => TypedResults.ValidationProblem(
        new Dictionary<string, string[]>(StringComparer.Ordinal) { [name] = [error] }, title: localizer["A parameter is not valid."]);
}
