using System.Globalization;
using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Exchange.Framework.Data;
using Exchange.Listings.Contracts;
using Exchange.Listings.Domain;
using Exchange.Listings.Services;
using Exchange.Media.Contracts;
using Exchange.Parties.Contracts;
using Exchange.Search.Contracts;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Exchange.Tests.Listings.ListingSteps;

namespace Exchange.Tests.Listings;

/// <summary>From the claimed right to the listing that is found.</summary>
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
        Assert.EndsWith(number, queue.QuerySelector("a[data-key=j]")!.GetAttribute("href"), StringComparison.Ordinal);
        Redirected(await reviewer.PostFormAsync($"/Admin/Listings/{number}", "/approve"));
        Assert.Contains(site.Notifier.Sent, n => n.Kind == "listing.approved");

        // GEN-02: the listing offers an assignment of what nobody has pledged.
        var page = await site.Visitor().GetPageAsync($"/listings/{number}");
        Assert.Contains("专利权的转让自国家知识产权局登记之日起生效（专利法第十条）", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("不产生质权设立效力", page.Body!.TextContent, StringComparison.Ordinal);
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
        foreach (var (words, total) in new[] { ("转让", 1), ("for sale", 1), ("独占许可", 0) })
        {
            using var byMode = JsonDocument.Parse(await site.Visitor().GetStringAsync("/api/v1/listings?q=" + Uri.EscapeDataString(words), TestContext.Current.CancellationToken));
            Assert.Equal(total, byMode.RootElement.GetProperty("total").GetInt32());
        }

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

        // What differs stands in the table, what is the same is folded, and no field of another mode is compared.
        Assert.Single(page.QuerySelectorAll("table.diff tbody tr"));
        Assert.NotNull(page.QuerySelector("details dl"));
        Assert.DoesNotContain("专利权评价报告", page.Body.TextContent, StringComparison.Ordinal);
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
    public async Task Files_OfAListing_AreReadByEverybodyOnlyWhileItIsPublic(TestDatabase database)
    {
        await using var site = await ListingsSite.StartAsync(database);
        var party = site.Parties.Add("示例钒业有限公司");
        var number = await SubmittedAsync(site, party);
        var listing = await site.QueryAsync(db => db.Set<Listing>().Select(l => l.Id).SingleAsync());
        var file = new StoredFile(Guid.NewGuid(), "说明.pdf", "application/pdf", 1, false, false, "listing", listing);

        Assert.False(await MayReadAsync());
        Redirected(await site.Operator().PostFormAsync($"/Admin/Listings/{number}", "/approve"));
        Assert.False(await MayReadAsync());
        await site.QueryAsync(db => db.Add(new ListingFile { ListingId = listing, FileId = file.Id, Position = 0 }).Context.SaveChangesAsync());
        Assert.True(await MayReadAsync());
        Redirected(await site.Operator().PostFormAsync($"/Admin/Listings/{number}", "/suspend", ("Reason", "核查")));
        Assert.False(await MayReadAsync());

        // Nobody is signed in here.
        Task<bool> MayReadAsync() => site.InScopeAsync(p => p.GetServices<IFileAccess>().Single(a => a.OwnerType == file.OwnerType).MayReadAsync(file, TestContext.Current.CancellationToken));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Status_FindsWhatHasEndedOnlyWhenItIsAskedForAndReadable(TestDatabase database)
    {
        await using var site = await ListingsSite.StartAsync(database);
        var party = site.Parties.Add("示例钒业有限公司");
        var number = await PublishedAsync(site, party);
        var owner = site.Member(party);
        await site.CatchUpAsync();
        Assert.Equal((1, "published 1"), await FindAsync(""));
        Assert.Equal(0, (await FindAsync("?status=expired")).Total);

        await site.QueryAsync(db => db.Set<Listing>().ExecuteUpdateAsync(set => set.SetProperty(l => l.State, ListingState.Suspended)));
        await TouchAsync();
        Assert.Equal((0, ""), await FindAsync(""));
        Assert.Equal(0, (await FindAsync("?status=suspended")).Total);

        await site.QueryAsync(db => db.Set<Listing>().ExecuteUpdateAsync(set => set.SetProperty(l => l.State, ListingState.Expired)));
        await TouchAsync();
        Assert.Equal((0, "expired 1"), await FindAsync(""));
        Assert.Equal((1, "expired 1"), await FindAsync("?status=expired"));
        Assert.Equal(0, (await FindAsync("?status=published")).Total);
        Assert.Equal(1, (await FindAsync("?status=published&status=expired")).Total);
        Assert.Equal(0, await site.InScopeAsync(p => Task.FromResult(p.GetRequiredService<ISearchService>().Count("listings"))));
        Assert.DoesNotContain(number, (await site.Visitor().GetPageAsync("/listings")).QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        Assert.Contains(number, (await site.Visitor().GetPageAsync("/listings?status=expired")).QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);

        // Closed by its owner it stays readable and can be found; taken down it is gone.
        Redirected(await owner.PostFormAsync($"/desk/listings/{number}", "/close", ("Reason", "已成交")));
        await site.CatchUpAsync();
        Assert.Equal((1, "closed 1"), await FindAsync("?status=closed"));
        await site.QueryAsync(db => db.Set<Listing>().ExecuteUpdateAsync(set => set.SetProperty(l => l.IsRemoved, true)));
        await TouchAsync();
        Assert.Equal((0, ""), await FindAsync("?status=closed"));

        async Task TouchAsync()
        {
            await site.InScopeAsync(async p =>
            {
                var db = p.GetRequiredService<AppDbContext>();
                p.GetRequiredService<ISearchChanges>().Record("listings", await db.Set<Listing>().Select(l => l.Id).SingleAsync());
                return await db.SaveChangesAsync();
            });
            await site.CatchUpAsync();
        }

        async Task<(int Total, string Facet)> FindAsync(string query)
        {
            using var json = JsonDocument.Parse(await site.Visitor().GetStringAsync("/api/v1/listings" + query, TestContext.Current.CancellationToken));
            var facet = json.RootElement.GetProperty("facets").GetProperty("status").EnumerateArray()
                .Select(v => $"{v.GetProperty("value").GetString()} {v.GetProperty("count").GetInt32().ToString(CultureInfo.InvariantCulture)}");
            return (json.RootElement.GetProperty("total").GetInt32(), string.Join(", ", facet));
        }
    }
}
