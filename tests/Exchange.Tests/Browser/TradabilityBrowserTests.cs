using Exchange.Rights.Contracts;
using Exchange.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Exchange.Tests.Browser;

/// <summary>Rules §4.3, §5.1, §6 and §9.3: an event of the register turns the modes that it concerns red, stops their offers and no others, and the owner is told.</summary>
public sealed class TradabilityBrowserTests
{
    private const string Right = "201919900237.5";
    private const string Listing = "钒渣低温钠化焙烧提钒工艺（示例）";
    private const string OtherListing = "含钒浸出液深度除磷与连续沉钒（示例）";
    private const string Assignment = "转让";
    private const string Licence = "普通许可";

    private readonly Chromium _chromium;

    public TradabilityBrowserTests(Chromium chromium) => _chromium = chromium;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // The listing offers an assignment and ordinary licences. What leaves none of them takes it off as a whole.
    [Theory]
    [InlineData("CF01", 8, false)] // annuity lapsed
    [InlineData("PP01", 5, true)] // preservation: licences go on, with a finding
    [InlineData("PE01", 8, false)] // pledged, without the pledgee's consent
    public async Task Event_OfTheRegister_StopsTheOffersThatItConcerns(string code, int redModes, bool licenceStays)
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite, demo: true, kestrel: true);
        await using var reader = await Visitor.ArriveAsync(_chromium, app, "zh-CN");
        await using var owner = await Visitor.ArriveAsync(_chromium, app, "zh-CN");
        var (email, password) = app.DemoAccount("owner");
        await owner.SignInAsync(email, password);
        var listing = await FindAsync(reader, Listing);
        var other = await FindAsync(reader, OtherListing);
        var red = reader.Page.Locator("#check-up .check-up > li.light-red");
        await reader.GoAsync($"/patents/{Right}");
        await Assertions.Expect(red).ToHaveCountAsync(0);

        await app.InScopeAsync(services => services.GetRequiredService<ILegalEventRegistry>().AddAsync(
            [new LegalEventRecord(Right, code, DateOnly.FromDateTime(app.Time.GetUtcNow().UtcDateTime).AddDays(-2), Reference: "示例0001")], "示例公报", dryRun: false, Cancel));

        await reader.WaitForAsync(red);
        await Assertions.Expect(red).ToHaveCountAsync(redModes);
        await reader.FindsThePageAccessibleAsync();
        await owner.GoAsync("/desk/messages");
        await owner.WaitForAsync(owner.Page.Locator("main").GetByText("暂停").First);
        await owner.GoAsync(listing);
        if (licenceStays)
        {
            await Assertions.Expect(OfferOf(owner, Assignment).Locator("h2 .badge-warn")).ToHaveCountAsync(1);
            await Assertions.Expect(OfferOf(owner, Licence)).ToHaveCountAsync(1);
            await Assertions.Expect(OfferOf(owner, Licence).Locator("h2 .badge-warn")).ToHaveCountAsync(0);
            await reader.GoAsync(listing);
            await Assertions.Expect(reader.Page.Locator("main a[href^='/inquiries/new']")).ToHaveCountAsync(1);
        }
        else
        {
            await owner.SeesAsync("只有权利人一方的成员和审核人员能看到本页。", "Only members of the owner and reviewers see this page.");
            reader.ExpectConsole("404 (Not Found)");
            Assert.Equal(404, (await reader.Page.GotoAsync(listing))!.Status);
        }

        // What rests on other rights is as it was.
        await reader.GoAsync(other);
        await Assertions.Expect(reader.Page.Locator("#offers .offer h2 .badge-warn")).ToHaveCountAsync(0);
        await Assertions.Expect(reader.Page.Locator("main a[href^='/inquiries/new']")).ToHaveCountAsync(1);
    }

    private static ILocator OfferOf(Visitor visitor, string mode) =>
        visitor.Page.Locator("#offers .offer").Filter(new() { Has = visitor.Page.Locator("h2").GetByText(mode, new() { Exact = true }) });

    private static async Task<string> FindAsync(Visitor visitor, string title)
    {
        await visitor.GoAsync("/listings?q=" + Uri.EscapeDataString(title));
        var link = visitor.Page.Locator("main .card-row h3 a").Filter(new() { HasText = title[..6] }).First;
        await visitor.WaitForAsync(link);
        return (await link.GetAttributeAsync("href"))!;
    }
}
