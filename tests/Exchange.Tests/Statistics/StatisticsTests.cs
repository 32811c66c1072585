using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Exchange.Experts.Domain;
using Exchange.Framework.Data;
using Exchange.Inquiries.Contracts;
using Exchange.Inquiries.Domain;
using Exchange.Listings.Contracts;
using Exchange.Parties.Contracts;
using Exchange.Providers.Domain;
using Exchange.Rights.Domain;
using Exchange.Search.Contracts;
using Exchange.Statistics.Contracts;
using Exchange.Statistics.Services;
using Exchange.Statistics.ViewModels;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Statistics;

/// <summary>Every figure is what counting the rows behind it gives (rules §14: G4b, G5, G6, 3.3.6a).</summary>
public sealed partial class StatisticsTests
{
    private static readonly string[] _public =
    [
        "listings.district", "listings.mode", "listings.taxonomy", "needs.taxonomy", "patents.kind", "patents.status", "patents.taxonomy", "patents.year", "products.kind",
        "providers.kind", "providers.plan",
    ];

    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Figures_OfTheDemo_EqualTheRowsThatTheyLeadTo(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database, demo: true);
        await AddAnswersAsync(app);
        await app.RunBackgroundWorkAsync();
        await app.Services.GetRequiredService<ISearchIndex>().CatchUpAsync(Cancel);
        using var auditor = await app.SignInAsRoleAsync("Auditor");
        using var visitor = app.CreateClient();

        var figures = await ReadAsync(app);
        var wrong = new List<string>();
        foreach (var (figure, groups) in figures)
        {
            foreach (var group in groups.Where(g => g.Value is not null))
            {
                var expected = figure.Unit == FigureUnit.Hours ? group.Sample!.Value : group.Value!.Value;
                var seen = group.CatalogUrl is null
                    ? await CountRowsAsync(auditor, $"/Admin/Statistics/{figure.Code}/{group.Key}")
                    : figure.IsPublic ? await TotalAsync(visitor, group.CatalogUrl) : await CountResultsAsync(visitor, group.CatalogUrl);
                if (seen != expected)
                {
                    wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{figure.Code}/{group.Key}: {expected}, rows {seen}"));
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));

        // None of this was only zeros, and what is demonstration data is said to be.
        string[] empty = ["inquiries.state", "inquiries.reason", "needs.outcome", "search.found", "search.day"];
        Assert.All(figures.Where(f => !empty.Contains(f.Figure.Code)), f => Assert.Contains(f.Groups, g => g.Value > 0));
        Assert.All(figures.Single(f => f.Figure.Code == "listings.mode").Groups, g => Assert.Equal(g.Value, g.Demo));
        Assert.Equal(3, figures.Single(f => f.Figure.Code == "consultations.response").Groups.Single(g => g.Key == "law").Value);

        // The page shows the same, each with a way to its rows.
        var page = await auditor.GetPageAsync("/Admin/Statistics");
        Assert.Equal(figures.Count, page.QuerySelectorAll(".figure-block").Length);
        var mode = page.QuerySelector("[aria-labelledby=figure-listings-mode] .chart-label")!;
        Assert.Equal("/listings?mode=assignment", mode.GetAttribute("href"));
        Assert.Equal(
            figures.Single(f => f.Figure.Code == "listings.mode").Groups[0].Value!.Value.ToString(CultureInfo.InvariantCulture),
            mode.ParentElement!.QuerySelector(".chart-value")!.TextContent);
        Assert.Contains("目标 1～2", page.QuerySelector("[aria-labelledby=figure-providers-plan]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task OpenData_NamesFiguresRulesAndCalls(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database, demo: true);
        await app.RunBackgroundWorkAsync();
        using var visitor = app.CreateClient();

        using var document = JsonDocument.Parse(await visitor.GetStringAsync("/api/v1/statistics", Cancel));
        var figures = document.RootElement.GetProperty("figures").EnumerateArray().ToList();
        Assert.Equal("/pages/open-data", document.RootElement.GetProperty("licence").GetString());
        Assert.Equal(_public, figures.Select(f => f.GetProperty("code").GetString()!).Order(StringComparer.Ordinal));
        foreach (var group in figures.SelectMany(f => f.GetProperty("groups").EnumerateArray()))
        {
            Assert.Equal("/api/v1" + group.GetProperty("page").GetString(), group.GetProperty("rows").GetString());
        }

        var plan = figures.Single(f => f.GetProperty("code").GetString() == "providers.plan").GetProperty("groups").EnumerateArray()
            .ToDictionary(g => g.GetProperty("key").GetString()!, g => g.GetProperty("target"));
        Assert.Equal((1, 1), (plan["tech-branch"].GetProperty("from").GetInt32(), plan["tech-branch"].GetProperty("to").GetInt32()));
        Assert.Equal((1, 2), (plan["insurer"].GetProperty("from").GetInt32(), plan["insurer"].GetProperty("to").GetInt32()));

        var csv = (await visitor.GetStringAsync("/statistics/export?figure=listings.mode", Cancel)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(8, csv.Length);
        Assert.Contains("\"listings.mode\"", csv[1], StringComparison.Ordinal);
        Assert.Contains("\"/api/v1/listings?mode=assignment\"", csv[1], StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/statistics/export?figure=inquiries.state", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/api/v1/statistics?figure=inquiries.state", Cancel)).StatusCode);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task EmptySite_HasItsFiguresAtZero(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        using var finance = await app.SignInAsRoleAsync("Finance");
        using var visitor = app.CreateClient();

        var figures = await ReadAsync(app);
        Assert.DoesNotContain(figures.SelectMany(f => f.Groups), g => g.Value > 0);
        Assert.Equal(_public, figures.Where(f => f.Figure.IsPublic).Select(f => f.Figure.Code).Order(StringComparer.Ordinal));
        Assert.Equal(figures.Count, (await finance.GetPageAsync("/Admin/Statistics")).QuerySelectorAll(".figure-block").Length);
        Assert.Equal(_public.Length, (await visitor.GetPageAsync("/statistics")).QuerySelectorAll(".figure-block").Length);
        var csv = await finance.GetStringAsync("/Admin/Statistics/Export", Cancel);
        Assert.All(figures.Where(f => f.Groups.Count > 0), f => Assert.Contains($"\"{f.Figure.Code}\"", csv, StringComparison.Ordinal));

        foreach (var address in new[] { "no.such/figure", "listings.state/no-such", "listings.mode/assignment", "inquiries.reason/other" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await finance.GetAsync("/Admin/Statistics/" + address, Cancel)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, (await finance.GetAsync("/Admin/Statistics/listings.state/draft?page=99", Cancel)).StatusCode);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Reasons_OfClosedInquiries_AreToldFromFiveOn(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        using var auditor = await app.SignInAsRoleAsync("Auditor");
        await CloseAsync(app, CloseReason.PriceTooHigh, 7);
        await CloseAsync(app, CloseReason.NoFit, 6);
        await CloseAsync(app, CloseReason.TooEarly, 2);

        // Two are too few; six would tell them by subtraction from the closed ones in all.
        var groups = (await ReadAsync(app)).Single(f => f.Figure.Code == "inquiries.reason").Groups;
        Assert.Equal([("pricetoohigh", 7L), ("other", 8L)], groups.Select(g => (g.Key, g.Value!.Value)));
        Assert.Equal(7, await CountRowsAsync(auditor, "/Admin/Statistics/inquiries.reason/pricetoohigh"));
        Assert.Equal(8, await CountRowsAsync(auditor, "/Admin/Statistics/inquiries.reason/other"));
        Assert.Equal(HttpStatusCode.NotFound, (await auditor.GetAsync("/Admin/Statistics/inquiries.reason/tooearly", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await auditor.GetAsync("/Admin/Statistics/inquiries.reason/nofit", Cancel)).StatusCode);

        var rows = (await auditor.GetPageAsync("/Admin/Statistics/inquiries.reason/other")).QuerySelectorAll("tbody tr").Select(r => r.TextContent.Trim()).Distinct();
        Assert.Single(rows);

        // Who may not open an inquiry gets no link to it.
        Assert.Empty((await auditor.GetPageAsync("/Admin/Statistics/inquiries.state/closed")).QuerySelectorAll("tbody a"));
        using var reviewer = await app.SignInAsRoleAsync("Reviewer");
        Assert.Equal(15, (await reviewer.GetPageAsync("/Admin/Statistics/inquiries.state/closed")).QuerySelectorAll("tbody a").Length);
    }

    [Fact]
    public async Task Rows_OfMoreThanOnePage_AreAllThere()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        using var auditor = await app.SignInAsRoleAsync("Auditor");
        await CloseAsync(app, CloseReason.NoFit, FigureRows.PageSize + 3);

        Assert.Equal(FigureRows.PageSize + 3, await CountRowsAsync(auditor, "/Admin/Statistics/inquiries.state/closed"));
    }

    private static Task<List<FigureView>> ReadAsync(ExchangeApp app) => app.InScopeAsync(async services =>
        (await services.GetRequiredService<FigureReader>().ReadAsync(publicOnly: false, null, Cancel)).SelectMany(s => s.Figures).ToList());

    private static async Task<long> TotalAsync(HttpClient client, string catalog)
    {
        using var document = JsonDocument.Parse(await client.GetStringAsync("/api/v1" + catalog, Cancel));
        return document.RootElement.GetProperty("total").GetInt64();
    }

    private static async Task<long> CountResultsAsync(HttpClient client, string catalog)
    {
        var page = await client.GetPageAsync(catalog);
        if (page.QuerySelector(".results [role=status]") is { } status)
        {
            return long.Parse(Digits().Match(status.TextContent).Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
        }

        Assert.NotNull(page.QuerySelector(".empty"));
        return 0;
    }

    /// <summary>What stands on all the pages of a group's rows.</summary>
    private static async Task<long> CountRowsAsync(HttpClient client, string address)
    {
        var count = 0;
        for (var number = 1; ; number++)
        {
            var page = await client.GetPageAsync($"{address}?page={number}");
            count += page.QuerySelectorAll("tbody tr").Length;
            if (page.QuerySelector("a[rel=next]") is null)
            {
                return count;
            }
        }
    }

    /// <summary>Enough answers of a bank and of experts for a median.</summary>
    private static Task AddAnswersAsync(ExchangeApp app) => app.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<AppDbContext>();
        var now = app.Time.GetUtcNow();
        var bank = await db.Set<Provider>().FirstAsync(p => p.Kind == OrganisationKind.Bank, Cancel);
        for (var hours = 1; hours <= 5; hours++)
        {
            var response = new ProviderResponse { ProviderId = bank.Id, SubjectId = Guid.CreateVersion7(), AskedAt = now.AddDays(-2) };
            response.Answer(now.AddDays(-2).AddHours(hours));
            var ticket = new ConsultationTicket(
                $"ZX-TEST-{hours}", Guid.CreateVersion7(), ExpertField.Law, "示例", "示例", DateOnly.FromDateTime(now.DateTime), isDemo: true, now.AddDays(-2));
            ticket.Entries.Add(new TicketEntry { TicketId = ticket.Id, IsAnswer = true, Text = "示例", At = now.AddDays(-2).AddHours(hours) });
            ticket.Entries.Add(new TicketEntry { TicketId = ticket.Id, IsAnswer = true, Text = "示例", At = now });
            db.AddRange(response, ticket);
        }

        var right = await db.Set<IpRight>().FirstAsync(r => r.ClaimedBy != null, Cancel);
        var today = DateOnly.FromDateTime(now.DateTime);
        foreach (var days in new[] { 10, 60, 200 })
        {
            db.Add(new RightDeclaration(right.Id, right.ClaimedBy!.Value, DeclarationKind.InvalidationPending, today, today.AddDays(days), null, now));
        }

        await db.SaveChangesAsync(Cancel);
    });

    private static Task CloseAsync(ExchangeApp app, CloseReason reason, int count) => app.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<AppDbContext>();
        var author = new Author("tester", "示例");
        var listing = new ListingSummary(
            Guid.CreateVersion7(), "PZH-2026-000001", "钒渣提钒", Guid.CreateVersion7(), ListingState.Published, [OfferMode.Assignment], IsDemo: true);
        for (var i = 0; i < count; i++)
        {
            var (inquiry, _) = Inquiry.Open(listing, Guid.CreateVersion7(), OfferMode.Assignment, "示例", author, app.Time.GetUtcNow()).Value;
            Assert.True(inquiry.Close(InquirySide.Owner, reason, author, app.Time.GetUtcNow()).Succeeded);
            db.Add(inquiry);
        }

        await db.SaveChangesAsync(Cancel);
    });

    [GeneratedRegex("[0-9,]+")]
    private static partial Regex Digits();
}
