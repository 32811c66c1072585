using Exchange.Content.Contracts;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;
using Exchange.Rights.Services;
using Exchange.Rights.ViewModels;
using Exchange.Search.Contracts;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Rights;

/// <summary>Figures at the stages of the process chain, and the rows behind them.</summary>
public sealed class ChainFigureTests
{
    private const string Field = "VT03";

    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // Rules TRM-03 (the term), ANN-03 (an overdue fee ends the right from its due date).
    [Theory, MemberData(nameof(Both))]
    public async Task Ending_CountsTermsAndOverdueFees_AndLeadsToThem(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var old = await AddAsync(app, "200710299861.4", new DateOnly(2007, 5, 4), "示例提钒方法一");
        var overdue = await AddAsync(app, "201810299861.2", new DateOnly(2018, 5, 4), "示例提钒方法二");
        var sound = await AddAsync(app, "201910299861.7", new DateOnly(2019, 5, 4), "示例提钒方法三");
        foreach (var right in new[] { old, overdue, sound })
        {
            await TellAsync(app, right, "GR01", 2022);
        }

        await TellAsync(app, overdue, "X-GRACE", 2026);
        await app.Services.GetRequiredService<ISearchIndex>().CatchUpAsync(Cancel);

        var figure = (await ReadAsync<ExpiringPatents>(app))[Field];

        Assert.Contains("2 件", figure.Text, StringComparison.Ordinal);
        var page = await app.CreateClient().GetPageAsync(figure.Url);
        Assert.Equal(["示例提钒方法一", "示例提钒方法二"], page.QuerySelectorAll(".card-row h3").Select(h => h.TextContent.Trim()).Order(StringComparer.Ordinal));

        // Paid, it ends when its term does.
        await TellAsync(app, overdue, "X-PAID", 2026);
        await app.Services.GetRequiredService<ISearchIndex>().CatchUpAsync(Cancel);
        Assert.Contains("1 件", (await ReadAsync<ExpiringPatents>(app))[Field].Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Pledged_CountsEachKnownClaimOnce_WhileItsPledgeStands(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var first = await AddAsync(app, "201810299861.2", new DateOnly(2018, 5, 4), "示例提钒方法一");
        var second = await AddAsync(app, "201910299861.7", new DateOnly(2019, 5, 4), "示例提钒方法二");
        foreach (var right in new[] { first, second })
        {
            await TellAsync(app, right, "GR01", 2022);

            // One claim of three million on both patents.
            await TellAsync(app, right, "PE01", 2024, "Y2024510990001", 3_000_000);
        }

        await TellAsync(app, second, "PE01", 2025, "Y2025510990002", 500_000);
        await TellAsync(app, second, "PE01", 2025, "Y2025510990003");

        var figure = (await ReadAsync<PledgedValue>(app))[Field];
        Assert.Equal("质押 350 万元", figure.Text);
        Assert.False(figure.IsUnverified);
        await app.Services.GetRequiredService<ISearchIndex>().CatchUpAsync(Cancel);
        Assert.Equal(2, (await app.CreateClient().GetPageAsync(figure.Url)).QuerySelectorAll(".card-row").Length);
        var home = await app.CreateClient().GetPageAsync("/");
        Assert.Contains(home.QuerySelectorAll(".chain-table td a"), a => a.TextContent == "350 万元" && a.GetAttribute("href") == figure.Url);

        await TellAsync(app, first, "PC01", 2026, "Y2024510990001");
        await TellAsync(app, second, "PC01", 2026, "Y2024510990001");
        Assert.Equal("质押 50 万元", (await ReadAsync<PledgedValue>(app))[Field].Text);

        // The right has ended: nothing secures the claim any more.
        await TellAsync(app, second, "CF01", 2026);
        Assert.Empty(await ReadAsync<PledgedValue>(app));
    }

    private static Task<IReadOnlyDictionary<string, ChainFigure>> ReadAsync<T>(ExchangeApp app) => app.InScopeAsync(services =>
    {
        System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.GetCultureInfo("zh-CN");
        return services.GetServices<IChainFigures>().Single(f => f is T).ReadAsync(Cancel);
    });

    private static Task<Guid> AddAsync(ExchangeApp app, string number, DateOnly filed, string title) => app.InScopeAsync(async services =>
    {
        var record = new PatentRecord { ApplicationNumber = number, Title = title, Applicants = ["示例钒业有限公司"], FilingDate = filed };
        var outcome = await services.GetRequiredService<IPatentRegistry>().UpsertAsync([record], new PatentSource("CNIPA XML", null, IsManual: false), dryRun: false, Cancel);
        var id = outcome[0].RightId!.Value;
        var overridden = await services.GetRequiredService<RightCare>().OverrideTaxonomyAsync(id, ["VT03-01"], "示例", new RightActor(null, IsOperator: true, "operator"), Cancel);
        Assert.True(overridden.Succeeded, overridden.Error);
        return id;
    });

    private static Task TellAsync(ExchangeApp app, Guid right, string code, int year, string? reference = null, decimal? secured = null) => app.InScopeAsync(async services =>
    {
        var form = new EventForm { Code = code, AnnouncedOn = new DateOnly(year, 3, 4), Reference = reference, SecuredYuan = secured, Source = "专利公报" };
        var added = await services.GetRequiredService<RightCare>().AddEventAsync(right, form, new RightActor(null, IsOperator: true, "operator"), Cancel);
        Assert.True(added.Succeeded, added.Error);
        Assert.True(await services.GetRequiredService<Exchange.Framework.Data.AppDbContext>().Set<LegalEvent>().AnyAsync(e => e.RightId == right && e.Code == code, Cancel));
    });
}
