using Exchange.Framework;
using Exchange.Framework.Data;
using Exchange.Framework.Time;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;
using Exchange.Rights.Services;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Exchange.Rights.Endpoints;

internal static class PatentEndpoints
{
    public static void MapPatents(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/patents/{number}", GetAsync)
            .WithName("GetPatent").WithSummary("A patent by its application or publication number in any written form.").WithTags("Patents")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .AllowAnonymous().RequireRateLimiting(ExchangeApplication.ApiRateLimit);
        routes.MapGet("/api/v1/patents/{number}/tradability", CheckAsync)
            .WithName("GetTradability").WithSummary("The tradability check-up of a patent: a light for each mode, each finding with its article; buyer=foreign asks for a buyer outside the mainland; of a pledge, debtEnd (a day such as 2030-12-31) and contractLacks (codes PLC-01 to PLC-05 with commas between them) tell the debt and what its contract lacks.").WithTags("Patents")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound)
            .AllowAnonymous().RequireRateLimiting(ExchangeApplication.ApiRateLimit);
    }

    private static async Task<Results<Ok<PatentDetail>, ProblemHttpResult>> GetAsync(
        string number, RightLookup lookup, AppDbContext db, IStringLocalizer<Startup> localizer, CancellationToken cancellationToken)
    {
        if (await lookup.FindPatentAsync(number, cancellationToken) is not { } id
            || await db.Set<IpRight>().AsNoTracking().Where(r => r.Id == id)
                .Include(r => r.Publications).Include(r => r.People).Include(r => r.Ipc).Include(r => r.Taxonomy).Include(r => r.Text)
                .AsSplitQuery().FirstOrDefaultAsync(cancellationToken) is not { } right)
        {
            return Missing(localizer);
        }

        var events = await db.Set<LegalEvent>().AsNoTracking().Where(e => e.RightId == id && e.Standing == EventStanding.Confirmed)
            .OrderBy(e => e.AnnouncedOn).ThenBy(e => e.Id).Take(500)
            .Select(e => new PatentDetail.Event(e.Code, e.Text, e.AnnouncedOn, e.EffectiveOn, e.Reference, e.Source))
            .ToListAsync(cancellationToken);
        var card = PatentCards.From(right);
        return TypedResults.Ok(new PatentDetail(
            card.PublicationNumber, card.ApplicationNumber, card.Number, card.Title, right.TitleEn, card.Status, card.Stage,
            right.StatusFlags.Select(f => f.ToString()).ToList(), right.StatusCheckedOn, right.StatusSource, card.Url, card.Type,
            card.Owners, right.Names(PersonRole.Applicant), right.Names(PersonRole.Inventor),
            right.FilingDate, card.GrantDate, right.TermEnd,
            right.Publications.OrderBy(p => p.Date ?? DateOnly.MinValue).Select(p => new PublicationRecord(p.Number, p.Date)).ToList(),
            right.Ipc.OrderBy(i => i.Position).Select(i => i.Symbol).ToList(), card.Taxonomy,
            right.Text?.Abstract, right.Text?.Claims ?? [], events, right.IsDemo, right.Office));
    }

    private static async Task<Results<Ok<TradabilityAnswer>, ProblemHttpResult>> CheckAsync(
        string number, string? buyer, string? debtEnd, string? contractLacks, RightLookup lookup, Tradability tradability, TradeTexts texts, SiteClock clock,
        IStringLocalizer<Startup> localizer, CancellationToken cancellationToken)
    {
        if (TradeAsking.Of(buyer).WithPledge(debtEnd, contractLacks, clock.Today) is not { } asking)
        {
            return TypedResults.Problem(
                localizer[TradeTexts.Unreadable], statusCode: StatusCodes.Status400BadRequest, title: localizer["The request cannot be read"]);
        }

        if (await lookup.FindPatentAsync(number, cancellationToken) is not { } id
            || (await tradability.CheckAsync([id], asking.Of(Tradability.AllModes), cancellationToken)).GetValueOrDefault(id) is not { } found)
        {
            return Missing(localizer);
        }

        return TypedResults.Ok(texts.Answer(found));
    }

    private static ProblemHttpResult Missing(IStringLocalizer<Startup> localizer) => TypedResults.Problem(
        localizer["No patent in the register has this number."], statusCode: StatusCodes.Status404NotFound, title: localizer["Not found"]);
}
