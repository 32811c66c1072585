using System.Net;
using Exchange.Advertising.Domain;
using Exchange.Framework.Auditing;
using Exchange.Parties.Contracts;
using Exchange.Tests.Infrastructure;
using Exchange.Tests.Media;
using Exchange.Tests.Providers;
using Microsoft.EntityFrameworkCore;
using SkiaSharp;

namespace Exchange.Tests.Advertising;

/// <summary>From the first word of an ad to its report, by the forms that people use.</summary>
public sealed class AdvertFlowTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task Ad_BookedAndApproved_IsShownCountedAndReported(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var bank = await app.SignInForPartyAsync("示例银行");
        var reviewer = await app.SignInAsRoleAsync("Reviewer");
        var visitor = app.CreateVisitor();

        var saved = await bank.PostFileAsync(
            "/desk/adverts/new", "Form.Picture", "band.png", Samples.Picture(SKEncodedImageFormat.Png, 1000, 250), "/desk/adverts/new", AdvertSite.Fields());
        var number = saved.RequestMessage!.RequestUri!.AbsolutePath.Split('/')[^1];
        var preview = await bank.GetPageAsync($"/desk/adverts/{number}");
        Assert.Contains("广告", preview.QuerySelector(".advert-label")!.TextContent, StringComparison.Ordinal);
        Assert.Null(preview.QuerySelector("a.advert-body"));
        var draftPicture = preview.QuerySelector("img.advert-picture")!.GetAttribute("src")!;
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(draftPicture, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await reviewer.GetAsync(draftPicture, TestContext.Current.CancellationToken)).StatusCode);

        await bank.PostFormAsync($"/desk/adverts/{number}", "/submit");
        Assert.Equal("示例银行", (await reviewer.GetPageAsync("/Admin/Adverts")).QuerySelector("td[data-label='广告主']")!.TextContent);
        await reviewer.PostFormAsync($"/Admin/Adverts/{number}", "/approve");
        await app.RunBackgroundWorkAsync();
        Assert.Null((await visitor.GetPageAsync("/")).QuerySelector(".advert"));

        app.Time.SetUtcNow(new DateTimeOffset(2026, 11, 30, 8, 0, 0, TimeSpan.Zero));
        await app.RunBackgroundWorkAsync();
        bank = await SignInAgainAsync(app, "示例银行");
        var shown = (await visitor.GetPageAsync("/")).QuerySelector(".advert")!;
        Assert.Contains("示例银行", shown.TextContent, StringComparison.Ordinal);
        Assert.Equal("sponsored noopener nofollow", shown.QuerySelector("a")!.GetAttribute("rel"));
        var picture = shown.QuerySelector("img")!.GetAttribute("src")!;
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(picture, TestContext.Current.CancellationToken)).StatusCode);
        await visitor.GetPageAsync("/");

        // Programs, and the advertiser's own people, are not counted.
        await app.CreateClient().GetPageAsync("/");
        bank.DefaultRequestHeaders.UserAgent.ParseAdd(AdvertSite.Browser);
        await bank.GetPageAsync("/");
        var go = await app.CreateVisitor(followRedirects: false).GetAsync($"/ads/{number}/go", TestContext.Current.CancellationToken);
        Assert.Equal("https://bank.example/%E8%B4%B7%E6%AC%BE", go.Headers.Location!.OriginalString);
        Assert.False(go.Headers.Contains("Set-Cookie"));
        await app.CreateClient(followRedirects: false).GetAsync($"/ads/{number}/go", TestContext.Current.CancellationToken);
        await app.RunBackgroundWorkAsync();

        var csv = await bank.GetStringAsync($"/desk/adverts/{number}/report.csv", TestContext.Current.CancellationToken);
        Assert.Contains("2026-11-30,2,1", csv, StringComparison.Ordinal);
        var report = await bank.GetPageAsync($"/desk/adverts/{number}");
        Assert.NotNull(report.QuerySelector("figure svg[role=img] title"));
        Assert.Equal("2", report.QuerySelector(".facts-row dd")!.TextContent);

        app.Time.SetUtcNow(new DateTimeOffset(2026, 12, 7, 8, 0, 0, TimeSpan.Zero));
        await app.RunBackgroundWorkAsync();
        Assert.Null((await visitor.GetPageAsync("/")).QuerySelector(".advert"));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/ads/{number}/go", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(AdState.Ended, await app.QueryAsync(db => db.Set<AdBooking>().Select(b => b.State).SingleAsync()));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Ad_Stopped_DisappearsAtOnceAndSaysWhy(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var bank = await app.SignInForPartyAsync("示例银行");
        var reviewer = await app.SignInAsRoleAsync("Reviewer");
        var number = await bank.BookAndSubmitAsync(AdvertSite.Fields(from: "2026-11-24", until: "2026-11-30"));
        await reviewer.PostFormAsync($"/Admin/Adverts/{number}", "/approve");
        app.Time.SetUtcNow(new DateTimeOffset(2026, 11, 24, 1, 0, 0, TimeSpan.Zero));
        await app.RunBackgroundWorkAsync();
        Assert.NotNull((await app.CreateClient().GetPageAsync("/")).QuerySelector(".advert"));

        reviewer = await app.SignInAsRoleAsync("Reviewer");
        await reviewer.PostFormAsync($"/Admin/Adverts/{number}", "/stop", ("Reason", "与事实不符。"));
        await app.RunBackgroundWorkAsync();

        Assert.Null((await app.CreateClient().GetPageAsync("/")).QuerySelector(".advert"));
        bank = await SignInAgainAsync(app, "示例银行");
        Assert.Contains("与事实不符。", (await bank.GetPageAsync($"/desk/adverts/{number}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await app.QueryAsync(db => db.Set<AdPlace>().CountAsync(p => p.Day >= new DateOnly(2026, 11, 24))));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Slot_HasOnePlaceADayForAnAdvertiser(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var bank = await app.SignInForPartyAsync("示例银行");
        await bank.BookAndSubmitAsync(AdvertSite.Fields("TopicTop", from: "2026-11-30", until: "2026-12-03"));
        var second = await bank.BookAndSubmitAsync(AdvertSite.Fields("TopicTop", from: "2026-12-03", until: "2026-12-06"));
        Assert.Equal(AdState.Draft, await StateAsync(second));

        // Other days are free for it, and the same day for others.
        Assert.Equal(AdState.Submitted, await StateAsync(await bank.BookAndSubmitAsync(AdvertSite.Fields("TopicTop", from: "2026-12-04", until: "2026-12-06"))));
        var other = await app.SignInForPartyAsync("示例担保");
        Assert.Equal(AdState.Submitted, await StateAsync(await other.BookAndSubmitAsync(AdvertSite.Fields("TopicTop", from: "2026-12-03", until: "2026-12-03"))));

        Task<AdState> StateAsync(string number) => app.QueryAsync(db => db.Set<AdBooking>().Where(b => b.Number == number).Select(b => b.State).SingleAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Advertiser_HoldsNoMorePlacesOfAllSlotsThanTheSettingsSay(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);

        // Of several first submissions at once one makes the advertiser's row; the others are refused by its key and try again.
        app.ExpectLog("Failed executing DbCommand");
        app.ExpectLog("An exception occurred in the database while saving changes");
        var bank = await app.SignInForPartyAsync("示例银行");
        var numbers = new List<string>();
        foreach (var slot in new[] { "HomeBand", "DirectoryTop", "TopicTop", "ArticleSide" })
        {
            numbers.Add(await bank.BookAsync(AdvertSite.Fields(slot, from: "2026-12-01", until: "2026-12-03")));
        }

        // Each waits for the other, so that they count what the others hold.
        await Task.WhenAll(numbers.Select(n => bank.PostFormAsync($"/desk/adverts/{n}", "/submit")));

        var left = await app.QueryAsync(db => db.Set<AdBooking>().Where(b => b.State == AdState.Draft).Select(b => b.Number).ToListAsync());
        Assert.Equal(2, left.Count);
        Assert.Equal([2, 2, 2], await app.QueryAsync(db => db.Set<AdPlace>().GroupBy(p => p.Day).Select(g => g.Count()).ToListAsync()));
        var refused = await bank.PostFormAsync($"/desk/adverts/{left[0]}", "/submit");
        Assert.Contains("全部广告位合计不得再多", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Slot_UnderManySubmissionsAtOnce_IsNeverOverbooked(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);

        // The key of the places refuses whoever came a moment later, and is heard to; they try again.
        app.ExpectLog("Failed executing DbCommand");
        app.ExpectLog("An exception occurred in the database while saving changes");

        // The place above the catalogs has room for two a day; the periods overlap on 3 December only.
        var banks = new List<(HttpClient Client, string Number)>();
        for (var i = 0; i < 8; i++)
        {
            var client = await app.SignInForPartyAsync($"示例银行{i}");
            var fields = i % 2 == 0
                ? AdvertSite.Fields("TopicTop", from: "2026-11-30", until: "2026-12-03")
                : AdvertSite.Fields("TopicTop", from: "2026-12-03", until: "2026-12-06");
            banks.Add((client, await client.BookAsync(fields)));
        }

        await Task.WhenAll(banks.Select(b => b.Client.PostFormAsync($"/desk/adverts/{b.Number}", "/submit")));

        var places = await app.QueryAsync(db => db.Set<AdPlace>().AsNoTracking().ToListAsync());
        var held = await app.QueryAsync(db => db.Set<AdBooking>().CountAsync(b => b.State == AdState.Submitted));
        Assert.Equal(2, held);
        Assert.All(places.GroupBy(p => p.Day), day => Assert.InRange(day.Count(), 1, 2));
        Assert.Equal(2, places.Count(p => p.Day == new DateOnly(2026, 12, 3)));

        // What was withdrawn is free again, and only then.
        var (client0, number0) = await FindAsync(AdState.Submitted);
        await client0.PostFormAsync($"/desk/adverts/{number0}", "/withdraw");
        var (client1, number1) = await FindAsync(AdState.Draft);
        await client1.PostFormAsync($"/desk/adverts/{number1}", "/submit");
        Assert.Equal(AdState.Submitted, await StateAsync(number1));

        async Task<(HttpClient, string)> FindAsync(AdState state)
        {
            foreach (var bank in banks)
            {
                if (await StateAsync(bank.Number) == state)
                {
                    return bank;
                }
            }

            throw new InvalidOperationException();
        }

        Task<AdState> StateAsync(string number) => app.QueryAsync(db => db.Set<AdBooking>().Where(b => b.Number == number).Select(b => b.State).SingleAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Ad_ThatCarriesScript_IsRefusedAndRecorded(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var bank = await app.SignInForPartyAsync("示例银行");

        var words = await bank.PostFormAsync("/desk/adverts/new", "/desk/adverts/new", AdvertSite.Fields(headline: "<script>alert(1)</script>"));
        Assert.Contains("不接受网页标记和脚本", (await words.ReadPageAsync()).QuerySelector(".field.has-error")!.TextContent, StringComparison.Ordinal);
        byte[][] files =
        [
            "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"u8.ToArray(),
            "<!doctype html><script>alert(1)</script>"u8.ToArray(),
            "GIF89a"u8.ToArray(),
        ];
        foreach (var file in files)
        {
            var refused = await bank.PostFileAsync("/desk/adverts/new", "Form.Picture", "band.png", file, "/desk/adverts/new", AdvertSite.Fields());
            Assert.Contains("不接受", (await refused.ReadPageAsync()).QuerySelector(".field-file.has-error")!.TextContent, StringComparison.Ordinal);
        }

        Assert.Equal(0, await app.QueryAsync(db => db.Set<AdBooking>().CountAsync()));
        var trail = await app.QueryAsync(db => db.Set<AuditEntry>().AsNoTracking().Where(a => a.Action == "advert.refused").ToListAsync());
        Assert.Equal(4, trail.Count);
        Assert.All(trail, entry => Assert.NotNull(entry.ActorId));
    }

    [Theory]
    [InlineData(799, 250)]
    [InlineData(1601, 250)]
    [InlineData(1000, 199)]
    [InlineData(1000, 401)]
    public async Task Picture_OfAnotherSize_IsRefused(int width, int height)
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        var bank = await app.SignInForPartyAsync("示例银行");

        var refused = await bank.PostFileAsync(
            "/desk/adverts/new", "Form.Picture", "band.webp", Samples.Picture(SKEncodedImageFormat.Webp, width, height), "/desk/adverts/new", AdvertSite.Fields());

        Assert.Contains($"{width} × {height}", (await refused.ReadPageAsync()).QuerySelector(".field-file.has-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ad_OfAnotherParty_IsNotThere()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        var bank = await app.SignInForPartyAsync("示例银行");
        var other = await app.SignInForPartyAsync("示例担保");
        var viewer = await app.SignInForPartyAsync("示例银行", role: MemberRole.Viewer);
        var number = await bank.BookAsync(AdvertSite.Fields());
        var token = (await other.GetPageAsync("/desk/adverts")).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        foreach (var path in (string[])["", "/edit", "/report.csv"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/desk/adverts/{number}{path}", TestContext.Current.CancellationToken)).StatusCode);
        }

        foreach (var action in (string[])["submit", "withdraw", "again"])
        {
            using var form = new FormUrlEncodedContent(
                [new("__RequestVerificationToken", token), new("RequestKey", Guid.CreateVersion7().ToString("N")), new("version", "1")]);
            Assert.Equal(HttpStatusCode.NotFound, (await other.PostAsync($"/desk/adverts/{number}/{action}", form, TestContext.Current.CancellationToken)).StatusCode);
        }

        // A draft is nobody else's, not even the reviewer's; a colleague who reads may look and do nothing.
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignInAsRoleAsync("Reviewer")).GetAsync($"/Admin/Adverts/{number}", TestContext.Current.CancellationToken)).StatusCode);
        var seen = await viewer.GetPageAsync($"/desk/adverts/{number}");
        Assert.Empty(seen.QuerySelectorAll("main form"));
    }

    [Theory]
    [InlineData(OrganisationKind.Enterprise, true)]
    [InlineData(OrganisationKind.Government, true)]
    [InlineData(OrganisationKind.Bank, false)]
    public async Task Advertiser_WhoMayNot_IsToldWhy(OrganisationKind kind, bool verified)
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        var client = await app.SignInForPartyAsync("示例机构", kind, verified: verified);

        var page = await client.GetPageAsync("/desk/adverts/new");

        Assert.NotNull(page.QuerySelector(".notice-info"));
        Assert.Null(page.QuerySelector("[name='Form.Slot']"));
    }

    [Fact]
    public async Task Ad_ForADistrict_StaysOffThePagesOfOthers()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        var bank = await app.SignInForPartyAsync("示例银行");
        var number = await bank.BookAndSubmitAsync([.. AdvertSite.Fields("TopicTop", from: "2026-11-24", until: "2026-11-30"), ("Form.Districts", "510402")]);
        await (await app.SignInAsRoleAsync("Reviewer")).PostFormAsync($"/Admin/Adverts/{number}", "/approve");
        app.Time.SetUtcNow(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));
        await app.RunBackgroundWorkAsync();
        var visitor = app.CreateClient();

        Assert.NotNull((await visitor.GetPageAsync("/listings")).QuerySelector(".advert"));
        Assert.NotNull((await visitor.GetPageAsync("/listings?district=510402")).QuerySelector(".advert"));
        Assert.Null((await visitor.GetPageAsync("/listings?district=510403")).QuerySelector(".advert"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Ad_AboveTheDirectory_LeavesItsOrderAsItWas(TestDatabase database)
    {
        await using var site = await ProviderSite.StartAsync(database);
        var (first, firstId) = await site.JoinAsync(OrganisationKind.Bank, "示例甲银行", "first@test.example");
        var (second, secondId) = await site.JoinAsync(OrganisationKind.Bank, "示例乙银行", "second@test.example");
        var firstUrl = await site.OfferAsync(first, firstId, "financial");
        await site.OfferAsync(second, secondId, "financial");
        using var visitor = site.App.CreateClient();
        var before = await ReadAsync();
        Assert.Equal(2, before.Urls.Count);

        // Whoever stands last books the place above the list.
        var last = before.Urls[^1] == firstUrl ? first : second;
        var number = await last.BookAndSubmitAsync(AdvertSite.Fields("DirectoryTop", from: "2026-11-24", until: "2026-11-30"));
        await (await site.App.SignInAsRoleAsync("Reviewer")).PostFormAsync($"/Admin/Adverts/{number}", "/approve");
        site.App.Time.SetUtcNow(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));
        await site.SettleAsync();

        Assert.NotNull((await visitor.GetPageAsync("/providers")).QuerySelector(".advert"));
        var after = await ReadAsync();
        Assert.Equal(before.Items, after.Items);
        Assert.Equal(before.Urls, after.Urls);

        async Task<(string Items, IReadOnlyList<string> Urls)> ReadAsync() => (
            (await site.ApiAsync("providers")).GetProperty("items").GetRawText(),
            [
                .. (await visitor.GetPageAsync("/providers")).QuerySelectorAll("main a[href^='/providers/FW-']")
                    .Select(a => a.GetAttribute("href")!.Split('/', '?')[2]).Distinct().Select(n => "/providers/" + n),
            ]);
    }

    [Fact]
    public async Task Price_SetForLater_LeavesEverythingFreeOfCharge()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        var finance = await app.SignInAsRoleAsync("Finance");
        await finance.PostFormAsync("/Admin/Adverts/Prices", "/Admin/Adverts/Prices", ("Form.Slot", "HomeBand"), ("Form.WeekYuan", "700"), ("Form.ValidFrom", "2026-11-23"));

        var past = await finance.PostFormAsync("/Admin/Adverts/Prices", "/Admin/Adverts/Prices", ("Form.Slot", "HomeBand"), ("Form.WeekYuan", "1"), ("Form.ValidFrom", "2026-11-22"));
        var bank = await app.SignInForPartyAsync("示例银行");
        var number = await bank.BookAndSubmitAsync(AdvertSite.Fields(from: "2026-11-30", until: "2026-12-07"));

        Assert.NotNull((await past.ReadPageAsync()).QuerySelector(".has-error"));
        var facts = (await bank.GetPageAsync($"/desk/adverts/{number}")).QuerySelector("#booking + dl.deflist")!.TextContent;
        Assert.Contains("1,400.00 元", facts, StringComparison.Ordinal);
        Assert.Contains("目前免费", facts, StringComparison.Ordinal);
        Assert.Contains("无需付款", (await app.CreateClient().GetPageAsync("/adverts")).Body!.TextContent, StringComparison.Ordinal);
    }

    // Weeks later the session has run out; a colleague goes on.
    private static Task<HttpClient> SignInAgainAsync(ExchangeApp app, string party) => app.SignInForPartyAsync(party);
}
