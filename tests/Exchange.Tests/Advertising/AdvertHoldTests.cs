using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Exchange.Advertising.Domain;
using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Notifications.Domain;
using Exchange.Parties.Contracts;
using Exchange.Parties.Domain;
using Exchange.Tests.Infrastructure;
using Exchange.Tests.Media;
using Exchange.Tests.Providers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Advertising;

/// <summary>An ad is shown only while the directory shows its advertiser.</summary>
public sealed class AdvertHoldTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Ad_WhoseAdvertisersLicenceExpires_IsHeldBackAndComesBackWithTheNewOne(TestDatabase database)
    {
        await using var site = await ProviderSite.StartAsync(database);
        var (bank, bankId) = await site.JoinAsync(OrganisationKind.Bank, "示例到期银行", "bank@test.example");
        await site.OfferAsync(bank, bankId, "financial", validTo: "2026-12-02");
        var number = await bank.BookAndSubmitAsync(AdvertSite.Fields(from: "2026-11-24", until: "2026-12-20"));
        await (await site.App.SignInAsRoleAsync("Reviewer")).PostFormAsync($"/Admin/Adverts/{number}", "/approve");
        site.App.Time.SetUtcNow(new DateTimeOffset(2026, 12, 2, 8, 0, 0, TimeSpan.Zero));
        await site.SettleAsync();
        var visitor = site.App.CreateVisitor();
        Assert.NotNull((await visitor.GetPageAsync("/")).QuerySelector(".advert"));

        // From the first moment of the day after, before anything has worked in the background.
        site.App.Time.SetUtcNow(new DateTimeOffset(2026, 12, 2, 16, 0, 1, TimeSpan.Zero));
        Assert.Null((await visitor.GetPageAsync("/")).QuerySelector(".advert"));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/ads/{number}/go", Cancel)).StatusCode);

        await site.SettleAsync();
        Assert.Equal(AdState.Held, await StateAsync(site.App));
        Assert.Equal(1, await ToldAsync(site.App));
        bank = await site.App.SignInAsync("bank@test.example");
        var desk = (await bank.GetPageAsync($"/desk/adverts/{number}")).QuerySelector("main")!;
        Assert.Contains("暂停展示", desk.TextContent, StringComparison.Ordinal);
        Assert.NotNull(desk.QuerySelector("a[href='/desk/provider']"));

        await bank.PostFileAsync(
            "/desk/provider", "LicenceForm.File", "licence.pdf", Samples.Pdf, null, ("LicenceForm.Kind", "financial"), ("LicenceForm.Number", "示例-2"),
            ("LicenceForm.ValidFrom", "2026-12-01"), ("LicenceForm.ValidTo", "2028-12-01"));
        await (await site.App.SignInAsRoleAsync("Reviewer")).PostFormAsync(
            $"/Admin/Providers/{bankId:N}", "/licences/", ("Note", "已与登记信息核对"), ("Confirm", "true"));
        await site.SettleAsync();

        Assert.Equal(AdState.Running, await StateAsync(site.App));
        Assert.NotNull((await visitor.GetPageAsync("/")).QuerySelector(".advert"));
        Assert.Equal(2, await ToldAsync(site.App));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Ad_WhoseAdvertiserLosesItsVerification_IsHeldBackUntilItIsVerifiedAgain(TestDatabase database)
    {
        await using var site = await ProviderSite.StartAsync(database);
        var (bank, bankId) = await site.JoinAsync(OrganisationKind.Bank, "示例改名银行", "bank@test.example");
        await site.OfferAsync(bank, bankId, "financial");
        var number = await bank.BookAndSubmitAsync(AdvertSite.Fields(from: "2026-11-24", until: "2026-12-20"));
        await (await site.App.SignInAsRoleAsync("Reviewer")).PostFormAsync($"/Admin/Adverts/{number}", "/approve");
        site.App.Time.SetUtcNow(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));
        await site.SettleAsync();
        Assert.NotNull((await site.App.CreateClient().GetPageAsync("/")).QuerySelector(".advert"));

        await ChangeAsync(party => party.Identify(new PartyIdentity(PartyKind.Organisation, OrganisationKind.Bank, "示例新名银行", null, null, null)), new PartyVerificationLost(bankId));
        await site.SettleAsync();
        Assert.Null((await site.App.CreateClient().GetPageAsync("/")).QuerySelector(".advert"));
        Assert.Equal((AdState.Held, 1), (await StateAsync(site.App), await ToldAsync(site.App)));
        Assert.Equal(0, await site.CountAsync("providers"));

        await ChangeAsync(party => party.VerifyAsExample(site.App.Time.GetUtcNow()), new PartyVerified(bankId));
        await site.SettleAsync();
        Assert.NotNull((await site.App.CreateClient().GetPageAsync("/")).QuerySelector(".advert"));
        Assert.Equal((AdState.Running, 2), (await StateAsync(site.App), await ToldAsync(site.App)));
        Assert.Equal(1, await site.CountAsync("providers"));

        Task ChangeAsync(Action<Party> change, IIntegrationEvent told) => site.App.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            change(await db.Set<Party>().SingleAsync(p => p.Id == bankId, Cancel));
            services.GetRequiredService<Outbox>().Add(told);
            await db.SaveChangesAsync(Cancel);
        });
    }

    [Fact]
    public async Task Ad_OfAnAdvertiserWithoutProfile_IsApprovedAndHeldBack()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        var bank = await app.SignInForPartyAsync("示例银行", withProfile: false);
        var number = await bank.BookAndSubmitAsync(AdvertSite.Fields(from: "2026-11-24", until: "2026-11-30"));
        var reviewer = await app.SignInAsRoleAsync("Reviewer");
        Assert.NotNull((await reviewer.GetPageAsync($"/Admin/Adverts/{number}")).QuerySelector("main .notice-warn"));

        await reviewer.PostFormAsync($"/Admin/Adverts/{number}", "/approve");
        app.Time.SetUtcNow(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));
        await app.RunBackgroundWorkAsync();

        Assert.Equal(AdState.Held, await StateAsync(app));
        Assert.Null((await app.CreateClient().GetPageAsync("/")).QuerySelector(".advert"));

        // Its days pass all the same, and the place is not given away meanwhile.
        app.Time.SetUtcNow(new DateTimeOffset(2026, 12, 1, 8, 0, 0, TimeSpan.Zero));
        await app.RunBackgroundWorkAsync();
        Assert.Equal(AdState.Ended, await StateAsync(app));
    }

    [Fact]
    public async Task StaleForm_ShowsBothVersionsAndSavesWhenSentAgain()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        var bank = await app.SignInForPartyAsync("示例银行");
        var number = await bank.BookAsync(AdvertSite.Fields());
        var page = await bank.GetPageAsync($"/desk/adverts/{number}/edit");
        var form = page.QuerySelectorAll<IHtmlFormElement>("form").Single(f => f.GetAttribute("action")!.EndsWith("/edit", StringComparison.Ordinal));
        await bank.PostFormAsync($"/desk/adverts/{number}/edit", "/edit", ("Form.Headline", "同事改的标题"));

        // A mistake in a stale form does not make it a fresh one.
        await bank.SubmitAsync(form, $"/desk/adverts/{number}/edit", [new("Form.Headline", "")]);
        var stale = await bank.SubmitAsync(form, $"/desk/adverts/{number}/edit", [new("Form.Headline", "我改的标题")]);

        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        var shown = await stale.ReadPageAsync();
        var row = shown.QuerySelector("table.diff tbody tr")!;
        Assert.Equal(["同事改的标题", "我改的标题"], row.QuerySelectorAll("td").Select(c => c.TextContent));
        Assert.Equal("我改的标题", shown.QuerySelector<IHtmlInputElement>("[name='Form.Headline']")!.Value);
        Assert.Equal("同事改的标题", await app.QueryAsync(db => db.Set<AdBooking>().Select(b => b.Headline).SingleAsync(Cancel)));

        var again = shown.QuerySelectorAll<IHtmlFormElement>("form").Single(f => f.GetAttribute("action")!.EndsWith("/edit", StringComparison.Ordinal));
        await bank.SubmitAsync(again, $"/desk/adverts/{number}/edit", []);
        Assert.Equal("我改的标题", await app.QueryAsync(db => db.Set<AdBooking>().Select(b => b.Headline).SingleAsync(Cancel)));
    }

    private static Task<AdState> StateAsync(ExchangeApp app) => app.QueryAsync(db => db.Set<AdBooking>().Select(b => b.State).SingleAsync(Cancel));

    private static Task<int> ToldAsync(ExchangeApp app) => app.QueryAsync(db => db.Set<InboxMessage>().CountAsync(m => m.Kind == "advert.held", Cancel));
}
