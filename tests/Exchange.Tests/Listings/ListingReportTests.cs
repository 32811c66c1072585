using System.Net;
using Exchange.Framework.Security;
using Exchange.Listings.Contracts;
using Exchange.Listings.Domain;
using Exchange.Notifications.Domain;
using Exchange.Tests.Infrastructure;
using Exchange.Tests.Media;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Exchange.Tests.Listings.ListingSteps;

namespace Exchange.Tests.Listings;

/// <summary>What readers report about a listing, and what follows.</summary>
public sealed class ListingReportTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task Report_ThatIsTrue_TakesTheListingDownAndTellsBoth(TestDatabase database)
    {
        await using var site = await ListingsSite.StartAsync(database);
        var party = site.Parties.Add("示例钒业有限公司");
        var number = await SubmittedAsync(site, party);
        var reviewer = site.Operator();
        Redirected(await reviewer.PostFormAsync($"/Admin/Listings/{number}", "/approve"));
        Redirected(await site.Visitor().PostFormAsync(
            $"/listings/{number}/report", "/report", ("Form.Reason", "NotTheOwner"), ("Form.Statement", "该专利属于我方。"),
            ("Form.ContactName", "示例举报人"), ("Form.ContactEmail", "reporter@test.example"), ("Form.Confirmed", "true")));
        var id = await site.QueryAsync(db => db.Set<ListingReport>().Select(r => r.Id).SingleAsync());

        Redirected(await reviewer.PostFormAsync($"/Admin/ListingReports/{id}", "/ListingReports/", ("State", "Removed"), ("Reason", "经核实权属不符。")));

        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GetAsync($"/listings/{number}", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Contains(site.Notifier.Sent, n => n.Kind == "listing.closed");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Report_IsTakenUpByBothSidesBeforeTheDecision(TestDatabase database)
    {
        await using var site = await ListingsSite.StartAsync(database);
        var party = site.Parties.Add("示例钒业有限公司");
        var number = await PublishedAsync(site, party);
        var owner = site.Member(party);
        Redirected(await site.Visitor().PostFileAsync(
            $"/listings/{number}/report", "Form.Files", "证据.pdf", Samples.Pdf, "/report", ("Form.Reason", "NotTheOwner"), ("Form.Statement", "该专利属于我方。"),
            ("Form.ContactName", "示例举报人"), ("Form.ContactEmail", "reporter@test.example"), ("Form.Confirmed", "true")));

        // Receipt, operator, owner; who reported stays between reporter and operator.
        var mails = await site.QueryAsync(db => db.Set<OutgoingMail>().Select(m => new { m.To, m.Subject }).ToListAsync());
        Assert.Contains(number, Assert.Single(mails, m => m.To == "reporter@test.example").Subject, StringComparison.Ordinal);
        Assert.Single(site.Notifier.Sent, n => n.Kind == "listing.report-received");
        Assert.Single(site.Notifier.Sent, n => n.Kind == "listing.reported");
        var page = await owner.GetPageAsync($"/desk/listings/{number}");
        Assert.Contains("该专利属于我方。", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("示例举报人", page.Body.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("证据.pdf", page.Body.TextContent, StringComparison.Ordinal);

        // One counter-statement, with evidence.
        Redirected(await owner.PostFileAsync($"/desk/listings/{number}", "uploads", "登记簿副本.pdf", Samples.Pdf, "/answer", ("Text", "登记簿副本记载权利人为我方。")));
        Assert.Null((await owner.GetPageAsync($"/desk/listings/{number}")).QuerySelector("form[action$='/answer']"));
        Assert.Equal(2, site.Notifier.Sent.Count(n => n.Kind == "listing.report-received"));

        var id = await site.QueryAsync(db => db.Set<ListingReport>().Select(r => r.Id).SingleAsync());
        var desk = (await site.Operator().GetPageAsync($"/Admin/ListingReports/{id}")).Body!.TextContent;
        Assert.All(new[] { "示例举报人", "证据.pdf", "登记簿副本记载权利人为我方。", "登记簿副本.pdf" }, text => Assert.Contains(text, desk, StringComparison.Ordinal));

        Redirected(await site.Operator().PostFormAsync($"/Admin/ListingReports/{id}", "/ListingReports/", ("State", "Dismissed"), ("Reason", "经核实权属无误。")));
        Assert.Equal(2, site.Notifier.Sent.Count(n => n.Kind == "listing.reported"));
    }

    // Nobody knows who reports: neither disk nor somebody else's mailbox is filled by it.
    [Fact]
    public async Task Report_BySomebodyNotSignedIn_TakesNoMoreThanItsShare()
    {
        await using var app = await ExchangeApp.StartAsync(
            TestDatabase.Sqlite, demo: true, services: services => services.Configure<RateLimits>(limits => limits.AnonymousUploadBytesPerDay = Samples.Pdf.Length * 2));
        var number = await app.QueryAsync(db => db.Set<Listing>().Where(l => l.State == ListingState.Published).Select(l => l.Number).FirstAsync());
        (string, string)[] fields =
        [
            ("Form.Reason", "NotTheOwner"), ("Form.Statement", "该专利属于我方。"), ("Form.ContactName", "示例举报人"), ("Form.ContactEmail", "reporter@test.example"), ("Form.Confirmed", "true"),
        ];
        for (var i = 0; i < 2; i++)
        {
            Assert.Null(await ErrorAsync(app.CreateClient().PostFileAsync($"/listings/{number}/report", "Form.Files", "证据.pdf", Samples.Pdf, "/report", fields)));
        }

        Assert.NotNull(await ErrorAsync(app.CreateClient().PostFileAsync($"/listings/{number}/report", "Form.Files", "证据.pdf", Samples.Pdf, "/report", fields)));

        // Without files so many of an address are taken in a day.
        for (var i = 0; i < 3; i++)
        {
            Assert.Null(await ErrorAsync(app.CreateClient().PostFormAsync($"/listings/{number}/report", "/report", fields)));
        }

        Assert.StartsWith("该邮箱一天内已提交 5 份举报", await ErrorAsync(app.CreateClient().PostFormAsync($"/listings/{number}/report", "/report", fields)), StringComparison.Ordinal);
        Assert.Equal(5, await app.QueryAsync(db => db.Set<ListingReport>().CountAsync(r => r.ContactEmail == "reporter@test.example")));

        static async Task<string?> ErrorAsync(Task<HttpResponseMessage> sending) => (await (await sending).ReadPageAsync()).QuerySelector("main form .summary-errors li")?.TextContent.Trim();
    }
}
