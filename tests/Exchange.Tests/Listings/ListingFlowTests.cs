using System.Globalization;
using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Listings.Contracts;
using Exchange.Listings.Domain;
using Exchange.Listings.Services;
using Exchange.Media.Contracts;
using Exchange.Parties.Contracts;
using Exchange.Rights.Contracts;
using Exchange.Rights.Services;
using Exchange.Rights.ViewModels;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Listings;

public sealed class ListingFlowTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task Journey_FromClaimedRightToFoundListing(TestDatabase database)
    {
        await using var site = await ListingsSite.StartAsync(database);
        var party = site.Parties.Add("示例钒业有限公司");
        var right = await site.ClaimPatentAsync(party);
        var owner = site.Member(party);

        var number = await CreateAsync(owner, right);
        Assert.Matches(@"^PZH-2026-\d{6}$", number);

        // Nothing is public yet, and not everything needed is there: all of it is said at once.
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GetAsync($"/listings/{number}", TestContext.Current.CancellationToken)).StatusCode);
        var preview = await owner.GetPageAsync($"/desk/listings/{number}/preview");
        Assert.True(preview.QuerySelectorAll(".light-red").Length >= 2);

        // One plain sentence and one price are all that is typed.
        Redirected(await owner.PostFormAsync(
            $"/desk/listings/{number}/edit", $"/desk/listings/{number}/edit",
            ("Form.Problem", "让钒渣在较低温度下焙烧。"), ("Form.Readiness", "7"), ("Form.Offers[0].PriceKind", "Fixed"), ("Form.Offers[0].Amount", "1860000")));
        preview = await owner.GetPageAsync($"/desk/listings/{number}/preview");
        Assert.Empty(preview.QuerySelectorAll(".light-red"));

        // Sent twice with the same key, submitted once.
        var form = Form(preview, "/submit");
        Redirected(await owner.SubmitAsync(form, "/", []));
        Redirected(await owner.SubmitAsync(form, "/", []));
        Assert.Equal(1, await site.QueryAsync(db => db.Set<ListingEvent>().CountAsync(e => e.Kind == ListingEventKind.Submitted)));

        var reviewer = site.Operator();
        var queue = await reviewer.GetPageAsync("/Admin/Listings");
        Assert.Contains(number, queue.Body!.TextContent, StringComparison.Ordinal);
        Redirected(await reviewer.PostFormAsync($"/Admin/Listings/{number}", "/approve"));
        Assert.Contains(site.Notifier.Sent, n => n.Kind == "listing.approved");

        // GEN-02, word for word.
        var page = await site.Visitor().GetPageAsync($"/listings/{number}");
        Assert.Contains("信息登记，不产生质权设立效力，以国家知识产权局登记为准", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"a[href='/inquiries/new?listing={number}']"));
        await site.Services.GetRequiredService<ListingViewWriter>().RunOnceAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, await site.QueryAsync(db => db.Set<ListingViewDay>().SumAsync(d => d.Count)));

        await site.CatchUpAsync();
        using var found = JsonDocument.Parse(await site.Visitor().GetStringAsync("/api/v1/listings?q=钒渣&mode=assignment&readiness=7-9", TestContext.Current.CancellationToken));
        var item = Assert.Single(found.RootElement.GetProperty("items").EnumerateArray());
        Assert.Equal(number, item.GetProperty("number").GetString());
        Assert.Equal("assignment", item.GetProperty("modes")[0].GetString());
        Assert.Equal(186_000_000, item.GetProperty("priceFen").GetInt64());
        Assert.Equal($"/listings/{number}", item.GetProperty("url").GetString());
        var catalog = await site.Visitor().GetPageAsync("/listings?q=钒渣");
        Assert.Contains("186 万元", catalog.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Edit_OfAnOutdatedForm_ShowsBothVersionsAndKeepsWhatWasTyped(TestDatabase database)
    {
        await using var site = await ListingsSite.StartAsync(database);
        var party = site.Parties.Add("示例钒业有限公司");
        var owner = site.Member(party);
        var number = await CreateAsync(owner, await site.ClaimPatentAsync(party));
        var url = $"/desk/listings/{number}/edit";
        var stale = Form(await owner.GetPageAsync(url), "/edit");
        Redirected(await owner.PostFormAsync(url, url, ("Form.Problem", "他人写的一句话")));

        var conflict = await owner.SubmitAsync(stale, url, [new("Form.Problem", "我写的一句话")]);

        Assert.Equal(HttpStatusCode.Conflict, conflict.StatusCode);
        var page = await conflict.ReadPageAsync();
        Assert.Contains("我写的一句话", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("他人写的一句话", page.Body.TextContent, StringComparison.Ordinal);
        Redirected(await owner.SubmitAsync(Form(page, "/edit"), url, []));
        Assert.Equal("我写的一句话", await site.QueryAsync(db => db.Set<Listing>().Where(l => l.Number == number).Select(l => l.Problem).SingleAsync()));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Edit_WithAnImpossibleAmount_SaysSoAtTheFieldAndKeepsTheText(TestDatabase database)
    {
        await using var site = await ListingsSite.StartAsync(database);
        var party = site.Parties.Add("示例钒业有限公司");
        var owner = site.Member(party);
        var number = await CreateAsync(owner, await site.ClaimPatentAsync(party));
        var url = $"/desk/listings/{number}/edit";

        var response = await owner.PostFormAsync(url, url, ("Form.Problem", "写了很久的一句话"), ("Form.Offers[0].Amount", "99999999999999999"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var page = await response.ReadPageAsync();
        Assert.Equal("写了很久的一句话", page.QuerySelector<IHtmlTextAreaElement>("[name='Form.Problem']")!.Value);
        Assert.Equal("true", page.QuerySelector("[name='Form.Offers[0].Amount']")!.GetAttribute("aria-invalid"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Desk_OfAnotherParty_DoesNotExist(TestDatabase database)
    {
        await using var site = await ListingsSite.StartAsync(database);
        var party = site.Parties.Add("示例钒业有限公司");
        var number = await CreateAsync(site.Member(party), await site.ClaimPatentAsync(party));
        var stranger = site.Member(site.Parties.Add("示例钛材有限公司"));

        foreach (var address in new[] { "", "/edit", "/preview" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/desk/listings/{number}{address}", TestContext.Current.CancellationToken)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/listings/{number}", TestContext.Current.CancellationToken)).StatusCode);
        await using var scope = site.Services.CreateAsyncScope();
        Assert.Null(await scope.ServiceProvider.GetRequiredService<ListingDesk>().SubmitAsync(number, 1, TestContext.Current.CancellationToken));
    }

    // Patent law art. 79.
    [Theory, MemberData(nameof(Both))]
    public async Task New_ForAGovernmentUnit_IsRefused(TestDatabase database)
    {
        await using var site = await ListingsSite.StartAsync(database);
        var unit = site.Parties.Add("示例政府部门", kind: OrganisationKind.Government);

        var page = await site.Member(unit).GetPageAsync("/desk/listings/new");

        Assert.Null(page.QuerySelector("main form"));
        Assert.Contains("专利法第七十九条", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task New_ManyAtOnce_BeginsADraftForEachRight(TestDatabase database)
    {
        await using var site = await ListingsSite.StartAsync(database);
        var party = site.Parties.Add("示例钒业有限公司");
        var first = await site.ClaimPatentAsync(party);
        var second = await site.ClaimPatentAsync(party, "201919900002", "另一种示例提钒方法");

        Redirected(await site.Member(party).PostFormAsync(
            "/desk/listings/new?separately=true", "/desk/listings/new",
            ("Form.RightIds", first.ToString()), ("Form.RightIds", second.ToString()), ("Form.Modes", "OrdinaryLicence"), ("Form.Separately", "true")));

        var titles = await site.QueryAsync(db => db.Set<Listing>().OrderBy(l => l.Number).Select(l => l.Title).ToListAsync());
        Assert.Equal(["一种示例提钒方法", "另一种示例提钒方法"], titles.OrderBy(t => t.Length));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Review_ByAMemberOfTheOwner_IsRefused(TestDatabase database)
    {
        await using var site = await ListingsSite.StartAsync(database);
        var party = site.Parties.Add("示例钒业有限公司");
        var number = await SubmittedAsync(site, party);

        var page = await site.Operator(memberOf: party).GetPageAsync($"/Admin/Listings/{number}");

        Assert.Empty(page.QuerySelectorAll("form[action$='/approve']"));
    }

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
    public async Task Expiry_DayAfterTheEnd_EndsOnceAndTellsTheOwner(TestDatabase database)
    {
        await using var site = await ListingsSite.StartAsync(database);
        var party = site.Parties.Add("示例钒业有限公司");
        var number = await SubmittedAsync(site, party);
        Redirected(await site.Operator().PostFormAsync($"/Admin/Listings/{number}", "/approve"));
        var expiry = site.Services.GetRequiredService<ListingExpiry>();

        Assert.False(await expiry.RunOnceAsync(TestContext.Current.CancellationToken));
        await EndOnAsync(Sample.Today);
        Assert.False(await expiry.RunOnceAsync(TestContext.Current.CancellationToken));
        await EndOnAsync(Sample.Today.AddDays(-1));
        Assert.True(await expiry.RunOnceAsync(TestContext.Current.CancellationToken));
        Assert.False(await expiry.RunOnceAsync(TestContext.Current.CancellationToken));

        Assert.Equal(1, site.Notifier.Sent.Count(n => n.Kind == "listing.expiring"));
        Assert.Equal(ListingState.Expired, await site.QueryAsync(db => db.Set<Listing>().Select(l => l.State).SingleAsync()));

        // A clock put forward by a year would make every timer of the site tick through it.
        Task<int> EndOnAsync(DateOnly day) =>
            site.QueryAsync(db => db.Set<Listing>().ExecuteUpdateAsync(set => set.SetProperty(l => l.ExpiresOn, day)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Published_WhenTheRightLapses_IsSuspendedWithTheRule(TestDatabase database)
    {
        await using var site = await ListingsSite.StartAsync(database);
        var party = site.Parties.Add("示例钒业有限公司");
        var number = await PublishedAsync(site, party);
        var right = await site.QueryAsync(db => db.Set<ListingRight>().Select(r => r.RightId).SingleAsync());
        Assert.True(await ChangedAsync());
        Assert.Equal(ListingState.Published, (await ReadAsync()).State);

        // LIC-03: nothing can be offered of a right that has ended.
        var form = new EventForm { Code = "CF01", AnnouncedOn = new DateOnly(2026, 11, 1), Source = "专利公报" };
        var ended = await site.InScopeAsync(p => p.GetRequiredService<RightCare>().AddEventAsync(right, form, new RightActor(null, IsOperator: true, "operator"), TestContext.Current.CancellationToken));
        Assert.True(ended.Succeeded, ended.Error);
        Assert.True(await ChangedAsync());

        var after = await ReadAsync();
        Assert.Equal(ListingState.Suspended, after.State);
        Assert.Contains("LIC-03", after.StateReason, StringComparison.Ordinal);
        Assert.Contains("第八百六十五条", after.StateReason, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GetAsync($"/listings/{number}", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Contains(site.Notifier.Sent, n => n.Kind == "listing.suspended");

        Task<bool> ChangedAsync() => HandleAsync<RightChanged>(site, new RightChanged(right));
        Task<Listing> ReadAsync() => site.QueryAsync(db => db.Set<Listing>().AsNoTracking().SingleAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Published_WhenTheOwnerIsNoLongerVerified_IsSuspended(TestDatabase database)
    {
        await using var site = await ListingsSite.StartAsync(database);
        var party = site.Parties.Add("示例钒业有限公司");
        await PublishedAsync(site, party);

        site.Parties.Replace(party with { Verification = VerificationState.Unverified });
        await HandleAsync<PartyVerificationLost>(site, new PartyVerificationLost(party.Id));

        Assert.Equal(ListingState.Suspended, await site.QueryAsync(db => db.Set<Listing>().Select(l => l.State).SingleAsync()));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Files_OfAListing_AreReadByEverybodyOnlyWhileItIsPublic(TestDatabase database)
    {
        await using var site = await ListingsSite.StartAsync(database);
        var party = site.Parties.Add("示例钒业有限公司");
        var number = await SubmittedAsync(site, party);
        var listing = await site.QueryAsync(db => db.Set<Listing>().Select(l => l.Id).SingleAsync());
        var file = new StoredFile(Guid.NewGuid(), "说明.pdf", "application/pdf", 1, false, false, "listing", listing);

        Assert.False(await MayReadAsync());
        Redirected(await site.Operator().PostFormAsync($"/Admin/Listings/{number}", "/approve"));
        Assert.True(await MayReadAsync());
        Redirected(await site.Operator().PostFormAsync($"/Admin/Listings/{number}", "/suspend", ("Reason", "核查")));
        Assert.False(await MayReadAsync());

        // Nobody is signed in here.
        Task<bool> MayReadAsync() => site.InScopeAsync(p => p.GetServices<IFileAccess>().Single(a => a.OwnerType == file.OwnerType).MayReadAsync(file, TestContext.Current.CancellationToken));
    }

    private static Task<bool> HandleAsync<T>(ListingsSite site, T integrationEvent)
        where T : IIntegrationEvent => site.InScopeAsync(async services =>
    {
        foreach (var handler in services.GetServices<IIntegrationEventHandler<T>>())
        {
            await handler.HandleAsync(integrationEvent, new EventMetadata(Guid.CreateVersion7(), services.GetRequiredService<TimeProvider>().GetUtcNow()), TestContext.Current.CancellationToken);
        }

        await services.GetRequiredService<AppDbContext>().SaveChangesAsync(TestContext.Current.CancellationToken);
        return true;
    });

    private static async Task<string> PublishedAsync(ListingsSite site, PartySummary party)
    {
        var number = await SubmittedAsync(site, party);
        Redirected(await site.Operator().PostFormAsync($"/Admin/Listings/{number}", "/approve"));
        return number;
    }

    private static async Task<string> CreateAsync(HttpClient owner, Guid right)
    {
        var response = await owner.PostFormAsync("/desk/listings/new", "/desk/listings/new", ("Form.RightIds", right.ToString()), ("Form.Modes", "Assignment"));
        Redirected(response);
        return response.Headers.Location!.OriginalString.Split('/')[3];
    }

    private static async Task<string> SubmittedAsync(ListingsSite site, PartySummary party)
    {
        var owner = site.Member(party);
        var number = await CreateAsync(owner, await site.ClaimPatentAsync(party));
        Redirected(await owner.PostFormAsync(
            $"/desk/listings/{number}/edit", $"/desk/listings/{number}/edit", ("Form.Problem", "让钒渣在较低温度下焙烧。"), ("Form.Readiness", "7")));
        Redirected(await owner.PostFormAsync($"/desk/listings/{number}/preview", "/submit"));
        Assert.Equal(ListingState.Submitted, await site.QueryAsync(db => db.Set<Listing>().Where(l => l.Number == number).Select(l => l.State).SingleAsync()));
        return number;
    }

    private static void Redirected(HttpResponseMessage response) => Assert.True(
        response.StatusCode == HttpStatusCode.Redirect,
        string.Create(CultureInfo.InvariantCulture, $"{response.RequestMessage!.RequestUri}: {(int)response.StatusCode}"));

    private static IHtmlFormElement Form(IDocument page, string action) =>
        page.QuerySelectorAll<IHtmlFormElement>("main form").First(f => f.GetAttribute("action")!.EndsWith(action, StringComparison.Ordinal));
}
