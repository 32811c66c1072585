using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Exchange.Listings.Contracts;
using Exchange.Listings.Domain;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;
using Exchange.Rights.Services;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Rights;

/// <summary>The desk of the check-up's rules: a version from a day on, seen before it is kept, confirmed by a second person, with everything on offer looked at again.</summary>
public sealed class TradeRuleDeskTests
{
    private const string Rule = "/Admin/TradeRules/unknown";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<TestDatabase> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task Version_IsSeenKeptAndConfirmedByTwo_AndStopsWhatItForbids(TestDatabase database)
    {
        await using var market = await Market.OpenAsync(database);
        await market.PublishAsync();
        var administrator = await market.App.SignInAsRoleAsync("Administrator");

        // Seen first: one offer would turn from grey to red. Nothing is kept yet.
        var seen = await market.ReviewerClient.PostFormAsync($"{Rule}/new?mode=ordinary", "/new", ("Form.Light", "Red"), ("Form.Text", "示例：没有法律事件的权利不得许可。"), ("Form.Why", "示例"));
        var preview = await seen.ReadPageAsync();
        Assert.Equal("1", preview.QuerySelector("#preview ~ .table-wrap tbody td.num")!.TextContent.Trim());
        Assert.Contains(market.Listing, preview.QuerySelector("#preview ~ details")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(market));
        Assert.Equal(ListingState.Published, await StateAsync(market));

        var kept = await market.ReviewerClient.SubmitAsync(preview.QuerySelector<IHtmlFormElement>("main form")!, Rule, [new("Form.Confirmed", "true")]);
        Assert.Equal(Rule, kept.RequestMessage!.RequestUri!.AbsolutePath);
        await market.App.RunBackgroundWorkAsync();

        // The only mode on offer: the listing is on hold, and its owner knows.
        Assert.Equal(ListingState.Suspended, await StateAsync(market));
        Assert.Contains(market.Listing, (await market.OwnerClient.GetPageAsync("/desk/messages")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal((TradeLight.Red, false), await AskAsync(market, today: true));

        // Days before it keep the version before.
        Assert.Equal(TradeLight.Grey, (await AskAsync(market, today: false)).Light);

        // Who entered it cannot confirm it; a second person can.
        Assert.Null((await market.ReviewerClient.GetPageAsync(Rule)).QuerySelector("form[action$='/confirm']"));
        await administrator.PostFormAsync(Rule, "/confirm");
        Assert.Equal((TradeLight.Red, true), await AskAsync(market, today: true));

        // Out and in again: what is there is passed over.
        var recipe = await administrator.GetStringAsync("/Admin/TradeRules/Export", Cancel);
        Assert.Contains("\"TradeRules\"", recipe, StringComparison.Ordinal);
        var again = await (await administrator.PostFormAsync("/Admin/TradeRules/Import", "/Import", ("json", recipe))).ReadPageAsync();
        Assert.NotNull(again.QuerySelector(".notice"));
        Assert.Equal(1, await CountAsync(market));

        // Withdrawn with a reason, it counts for no day and stays in the history.
        await administrator.PostFormAsync(Rule, "/withdraw", ("why", "录入有误"));
        await market.App.RunBackgroundWorkAsync();
        Assert.Equal(TradeLight.Grey, (await AskAsync(market, today: true)).Light);
        Assert.Contains("录入有误", (await market.ReviewerClient.GetPageAsync(Rule)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Version_ThatBeginsLater_IsLookedAtOnItsDay(TestDatabase database)
    {
        await using var market = await Market.OpenAsync(database);
        await market.PublishAsync();
        var seen = await (await market.ReviewerClient.PostFormAsync(
            $"{Rule}/new?mode=ordinary", "/new", ("Form.Light", "Red"), ("Form.From", "2026-11-25"), ("Form.Why", "示例"))).ReadPageAsync();
        await market.ReviewerClient.SubmitAsync(seen.QuerySelector<IHtmlFormElement>("main form")!, Rule, [new("Form.Confirmed", "true")]);
        await market.App.RunBackgroundWorkAsync();
        Assert.Equal(ListingState.Published, await StateAsync(market));

        market.App.Time.Advance(TimeSpan.FromDays(2));
        await market.App.RunBackgroundWorkAsync();

        Assert.Equal(ListingState.Suspended, await StateAsync(market));
        Assert.Null(await market.App.QueryAsync(db => db.Set<TradeRuleVersion>().Select(v => v.RecheckOn).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task Version_ThatShowsTheUnknownAsFree_IsRefused()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        var reviewer = await app.SignInAsRoleAsync("Reviewer");

        var answer = await reviewer.PostFormAsync($"{Rule}/new?mode=ordinary", "/new", ("Form.Light", "none"), ("Form.Why", "示例"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await reviewer.GetAsync("/Admin/TradeRules/nonsense", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await reviewer.PostFormAsync("/Admin/TradeRules/Import", "/Import", ("json", "{\"steps\":7}"))).StatusCode);
    }

    private static Task<int> CountAsync(Market market) => market.App.QueryAsync(db => db.Set<TradeRuleVersion>().CountAsync(Cancel));

    private static Task<ListingState> StateAsync(Market market) =>
        market.App.QueryAsync(db => db.Set<Listing>().Where(l => l.Number == market.Listing).Select(l => l.State).SingleAsync(Cancel));

    private static async Task<(TradeLight Light, bool IsVerified)> AskAsync(Market market, bool today)
    {
        TradeFinding? found = null;
        await market.App.InScopeAsync(async services =>
        {
            var right = await market.App.QueryAsync(db => db.Set<IpRight>().OrderBy(r => r.Id).Select(r => r.Id).FirstAsync(Cancel));
            var checkUp = await services.GetRequiredService<Tradability>().CheckAsync(
                [right], [new TradeQuestion(TradeMode.Ordinary)], today ? new DateOnly(2026, 11, 23) : new DateOnly(2026, 11, 22), Cancel);
            found = checkUp[right].Modes[0].Findings[0];
        });
        return (found!.Light, found.IsVerified);
    }
}
