using Exchange.Framework;
using Exchange.Framework.Time;
using Exchange.Statistics.Services;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Exchange.Statistics.Endpoints;

internal static class StatisticsEndpoints
{
    /// <summary>Where the terms of use of the open data stand.</summary>
    private const string Licence = "/pages/open-data";

    public static void MapStatistics(this IEndpointRouteBuilder routes) => routes.MapGet("/api/v1/statistics", GetAsync)
        .WithName("GetStatistics").WithSummary("The public figures, each with the calls that give its rows.").WithTags("Statistics")
        .WithDescription("figure: only that one, such as listings.mode. The total of a group's rows call is its value.")
        .AllowAnonymous().RequireRateLimiting(ExchangeApplication.ApiRateLimit);

    private static async Task<Results<Ok<StatisticsDocument>, ProblemHttpResult>> GetAsync(
        string? figure, FigureReader reader, SiteClock clock, CancellationToken cancellationToken)
    {
        var sections = await reader.ReadAsync(publicOnly: true, figure, cancellationToken);
        if (sections.Count == 0)
        {
            return TypedResults.Problem(statusCode: StatusCodes.Status404NotFound);
        }

        return TypedResults.Ok(new StatisticsDocument(
            SiteClock.ToLocal(clock.Now), Licence,
            [
                .. sections.SelectMany(s => s.Figures).Select(f => new PublishedFigure(
                    f.Figure.Code, f.Figure.Title, f.Figure.Rule, FigureFiles.NameOf(f.Figure.Unit), f.Figure.Overlaps,
                    [
                        .. f.Groups.Select(g => new PublishedGroup(
                            g.Key, g.Label, g.Value, g.Demo,
                            g.Target is { } target ? new PublishedTarget(target.From, target.To, target.Instrument, target.IsVerified) : null,
                            g.CatalogUrl, FigureFiles.ApiUrl(g))),
                    ])),
            ]));
    }
}
