using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Providers.Contracts;
using Exchange.Providers.Domain;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Exchange.Tests.Browser;

/// <summary>Rules §14, ORG: on a phone as well an expired licence hides the offer, and the old address says why.</summary>
public sealed class ExpiredLicenceBrowserTests
{
    private const string Bank = "示例城市商业银行";

    private readonly Chromium _chromium;

    public ExpiredLicenceBrowserTests(Chromium chromium) => _chromium = chromium;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task Offer_OfAnExpiredLicence_IsHiddenAndSaysSo(int width)
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite, demo: true, kestrel: true);
        await using var visitor = await Visitor.ArriveAsync(_chromium, app, "zh-CN", width: width);
        var offer = visitor.Page.Locator("main .card-row", new() { HasText = Bank });
        await OpenUntilAsync(visitor, "/products?kind=loan", offer, 1);
        await visitor.FindsThePageAccessibleAsync();
        var product = (await offer.Locator("h3 a").GetAttributeAsync("href"))!;
        var profile = (await offer.Locator(".facts a").First.GetAttributeAsync("href"))!;
        await visitor.GoAsync(profile);
        await visitor.FindsThePageAccessibleAsync();

        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            var id = await db.Set<Provider>().Where(p => "/providers/" + p.Number == profile).Select(p => p.Id).SingleAsync(Cancel);
            var yesterday = DateOnly.FromDateTime(app.Time.GetUtcNow().UtcDateTime).AddDays(-2);
            await db.Set<ProviderLicence>().Where(l => l.ProviderId == id).ExecuteUpdateAsync(set => set.SetProperty(l => l.ValidTo, yesterday), Cancel);
            services.GetRequiredService<Outbox>().Add(new ProviderChanged(id));
            await db.SaveChangesAsync(Cancel);
        });

        await visitor.GoAsync("/products?kind=loan");
        await OpenUntilAsync(visitor, "/products?kind=loan", offer, 0);
        // They are there no longer, and say why.
        visitor.ExpectConsole("404 (Not Found)");
        await visitor.GoAsync(product);
        await visitor.SeesAsync("该产品今日不提供。", "This product is not on offer today.");
        await visitor.FindsThePageAccessibleAsync();
        await visitor.GoAsync(profile);
        await visitor.SeesAsync("该机构的业务暂不展示。", "Its offers are not shown for the time being.");
        await visitor.FindsThePageAccessibleAsync();
    }

    // The site works by itself, in its own time.
    private static async Task OpenUntilAsync(Visitor visitor, string path, ILocator offer, int count)
    {
        for (var attempt = 0; attempt < 100 && await offer.CountAsync() != count; attempt++)
        {
            await visitor.GoAsync(path);
            await Task.Delay(200, Cancel);
        }

        await Assertions.Expect(offer).ToHaveCountAsync(count);
    }
}
